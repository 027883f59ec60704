-- A call that somebody answered and nobody closed comes back: to whoever answered, then to those who run the program.
alter table crisis.call
  -- When we ask whoever has it whether it is over, and how often we did.
  add column ask_at timestamptz,
  add column asked  integer not null default 0 check (asked >= 0);

-- What is there already. The owner sees no row unless the lock is taken off for a moment.
alter table crisis.call no force row level security;
update crisis.call set ask_at = has_it_at where has_it is not null and over is null;
alter table crisis.call force row level security;

alter table crisis.call
  add constraint it_never_stays_open_silently check ((ask_at is not null) = (has_it is not null and over is null));
grant update (ask_at, asked) on crisis.call to ${app};
-- Which were answered and are still open, and when do we ask?
create index call_still_open on crisis.call (ask_at) where ask_at is not null;
-- What does or did somebody have?
create index call_had_by on crisis.call (organization_id, has_it) where has_it is not null;

alter table crisis.moment drop constraint moment_what_check;
alter table crisis.moment add constraint moment_what_check
  check (what in ('ASKED', 'TOLD', 'TOLD_AGAIN', 'NOT_ARRIVED', 'NOBODY', 'HAS_IT', 'GAVE_ON', 'ASKED_AGAIN', 'WROTE',
                  'SAID', 'ALL_RIGHT', 'SPOKE', 'STILL_OPEN', 'LEFT', 'TOOK_OVER', 'WAS_SPOKEN_WITH'));

-- After how many minutes an answered call that nobody closed comes back. No row: sixty.
alter table crisis.rule
  add column back_minutes integer not null default 60 check (back_minutes between 10 and 1440);

-- A copy belongs to the word of the same person, whoever writes the row.
create unique index directive_file_of_participant on crisis.directive_file (organization_id, participant_id, id);
alter table crisis.directive add constraint a_copy_of_their_own
  foreign key (organization_id, participant_id, file_id)
  references crisis.directive_file (organization_id, participant_id, id);
