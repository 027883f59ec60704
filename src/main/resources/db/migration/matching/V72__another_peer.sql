-- Somebody who walks with a peer may choose another one: the choice stands beside the yes of the
-- first, until the new one says yes as well.
drop index matching.one_choice_at_a_time;
create unique index one_choice_at_a_time on matching.proposal (organization_id, participant_id)
  where state = 'CHOSEN';
create unique index one_yes_at_a_time on matching.proposal (organization_id, participant_id)
  where state = 'ACCEPTED';
