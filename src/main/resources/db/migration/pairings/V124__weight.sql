-- How much of a place somebody takes: half of one, one, or two. Places are counted by it.
alter table pairings.pairing
  add column weight text not null default 'ORDINARY' check (weight in ('LIGHT', 'ORDINARY', 'HEAVY'));
-- Who walked with this person before?
create index pairing_of_participant on pairings.pairing (organization_id, participant_id);
