-- What is proposed to this participant, and what became of it?
create index proposal_of_participant on matching.proposal (organization_id, participant_id);
