-- A meeting that is moved stays the same meeting: a time is proposed in its place, and once that is agreed
-- the meeting itself has the new time. Meetings every week belong to a series.
alter table appointments.appointment
  add column series_id   uuid,
  add column instead_of  uuid,
  -- The later ones of the series as well.
  add column rest        boolean not null default false,
  -- Part of the address of a video call, so that no two meetings share a room.
  add column room        text not null default '' check (char_length(room) <= 64),
  add column reason      text check (reason in ('ANOTHER_TIME', 'NOT_WELL', 'SOMETHING_CAME_UP', 'GETTING_THERE', 'UNSAID')),
  add column agreed_at   timestamptz,
  add foreign key (organization_id, instead_of) references appointments.appointment,
  drop constraint appointment_state_check,
  -- Called off in time; called off late; called off by us.
  add constraint appointment_state_check check (
    state in ('PROPOSED', 'AGREED', 'CANCELLED', 'CANCELLED_LATE', 'CANCELLED_BY_US', 'KEPT', 'MISSED')),
  drop constraint time_kept_free_says_nothing,
  add constraint time_kept_free_says_nothing check (
    participant_id is not null
    or state = 'AGREED' and place_words = '' and room = '' and num_nonnulls(series_id, instead_of, reason) = 0);
-- What became of what was planned with this participant?
create index appointment_history on appointments.appointment (organization_id, participant_id, starts_at)
  where agreed_at is not null;
create index appointment_in_series on appointments.appointment (organization_id, series_id, starts_at)
  where series_id is not null;
create index appointment_instead on appointments.appointment (organization_id, instead_of)
  where instead_of is not null;
-- When does this specialist's own calendar say that they meet?
create index appointment_agreed_of_specialist on appointments.appointment (organization_id, specialist_id, starts_at)
  where agreed_at is not null;
-- What was agreed before this is as agreed as what comes. The owner sees no rows of a locked table
-- but with the lock lifted, within this transaction.
alter table appointments.appointment no force row level security;
update appointments.appointment set agreed_at = proposed_at where state in ('AGREED', 'KEPT', 'MISSED');
alter table appointments.appointment force row level security;
