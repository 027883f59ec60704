-- Which ways back lie on a phone that is no longer theirs?
create index way_back_of_participant on monitoring.way_back (organization_id, participant_id);
