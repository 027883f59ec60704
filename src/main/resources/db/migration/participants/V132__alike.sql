-- Is somebody with this number, this address or this name here already? Asked when a manager reads a
-- request, and never in public. What is compared stands in columns: a function of one would have every
-- record read first under row-level security (see V28).
alter table participants.participant
  add column email_as text generated always as (lower(email)) stored;
create index participant_by_phone on participants.participant (organization_id, phone) where phone is not null;
create index participant_by_email on participants.participant (organization_id, email_as) where email_as is not null;
-- Those who left are not in the list of people, whose index names the others.
create index participant_who_left on participants.participant (organization_id, sorted_as) where state = 'LEFT';
