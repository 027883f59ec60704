-- How many are with each program? It holds all that the question and the policy look at, so that no record
-- is read for it.
create index participant_of_program on participants.participant (organization_id, program_id)
  include (id, account_id) where state = 'ACTIVE';
