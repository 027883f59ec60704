-- Meetings proposed, agreed and held.
create schema appointments;
grant usage on schema appointments to ${app};
-- Lets an exclusion constraint compare identifiers beside ranges; comes with PostgreSQL, and the
-- owner of a database may add it (decision 0031).
create extension if not exists btree_gist with schema appointments;

create table appointments.appointment (
  organization_id uuid not null,
  id              uuid not null,
  participant_id  uuid not null,
  specialist_id   uuid not null,
  -- Times proposed together: agreeing to one lets the others go.
  offer_id        uuid not null,
  proposed_by     text not null check (proposed_by in ('PARTICIPANT', 'SPECIALIST')),
  proposed_at     timestamptz not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  way             text not null check (way in ('IN_PERSON', 'PHONE', 'VIDEO', 'TEXT')),
  -- Where, in their words: "at the center", "the bench by the library".
  place_words     text not null default '' check (char_length(place_words) <= 500),
  state           text not null check (state in ('PROPOSED', 'AGREED', 'CANCELLED', 'KEPT', 'MISSED')),
  version         integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant,
  foreign key (organization_id, specialist_id) references specialists.specialist,
  constraint a_meeting_takes_between_5_minutes_and_8_hours check (
    ends_at between starts_at + interval '5 minutes' and starts_at + interval '8 hours'),
  -- Nobody can be in two places at once.
  constraint a_specialist_is_booked_once exclude using gist (
    organization_id with =, specialist_id with =, tstzrange(starts_at, ends_at) with &&)
    where (state = 'AGREED'),
  constraint a_participant_is_booked_once exclude using gist (
    organization_id with =, participant_id with =, tstzrange(starts_at, ends_at) with &&)
    where (state = 'AGREED')
);
call participants.guard_record('appointments.appointment');
grant select, insert, update on appointments.appointment to ${app};
-- What was promised to this participant?
create index appointment_of_participant on appointments.appointment (organization_id, participant_id, starts_at)
  where state in ('PROPOSED', 'AGREED');
-- What did this specialist promise?
create index appointment_of_specialist on appointments.appointment (organization_id, specialist_id, starts_at)
  where state in ('PROPOSED', 'AGREED');
