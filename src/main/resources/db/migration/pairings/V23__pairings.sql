-- Who walks with whom, since when.
create schema pairings;
grant usage on schema pairings to ${app};

create table pairings.pairing (
  organization_id uuid not null,
  id              uuid not null,
  participant_id  uuid not null,
  specialist_id   uuid not null,
  began_at        timestamptz not null,
  ended_at        timestamptz,
  ended_why       text check (ended_why in ('FINISHED', 'MOVED_ON', 'OTHER_PEER', 'LOST_CONTACT', 'HAND_OVER')),
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant,
  foreign key (organization_id, specialist_id) references specialists.specialist,
  constraint an_end_has_a_reason check ((ended_at is null) = (ended_why is null))
);
call participants.guard_record('pairings.pairing');
grant select, insert, update on pairings.pairing to ${app};
-- A participant has one peer at a time, however many people press the button at once.
create unique index one_peer_at_a_time on pairings.pairing (organization_id, participant_id) where ended_at is null;
-- Whom does this specialist walk with?
create index pairing_of_specialist on pairings.pairing (organization_id, specialist_id) where ended_at is null;
