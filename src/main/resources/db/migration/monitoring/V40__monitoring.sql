-- Who should have been heard from, what they wish for when they go quiet, and what was done.
create schema monitoring;
grant usage on schema monitoring to ${app};

-- One watch a person.
create table monitoring.watch (
  organization_id uuid not null,
  participant_id  uuid not null,
  state           text not null check (state in ('LISTENING', 'QUIET', 'RESTING', 'DOOR_OPEN')),
  last_heard_at   timestamptz not null,
  -- The version of the plan that the wishes come from; 0 while there is no agreement.
  plan_version    integer not null check (plan_version >= 0),
  every_days      integer not null check (every_days between 1 and 90),
  stop_after_days integer not null check (stop_after_days between 0 and 400),
  never           text not null,
  come_back       text not null,
  quiet_since     timestamptz,
  resting_until   date,
  last_message_at timestamptz,
  -- How often they have gone quiet so far.
  episode         integer not null check (episode >= 0),
  -- When there is something to decide next; null when there is not.
  look_at         timestamptz,
  version         integer not null,
  primary key (organization_id, participant_id),
  foreign key (organization_id, participant_id) references participants.participant,
  constraint quiet_has_a_beginning check (state <> 'QUIET' or quiet_since is not null),
  constraint in_touch_is_not_quiet check (state in ('QUIET', 'DOOR_OPEN') or quiet_since is null),
  constraint a_rest_has_an_end check ((state = 'RESTING') = (resting_until is not null)),
  constraint somebody_looks_unless_the_door_is_open check ((state = 'DOOR_OPEN') = (look_at is null))
);
call participants.guard_record('monitoring.watch');
-- The house finds out who is due over all organizations; it then works for one at a time.
create policy the_house_looks_round on monitoring.watch for select
  using (storage.hat() = 'HOUSE' and storage.organization() is null);
grant select, insert, update on monitoring.watch to ${app};
-- Who is due now?
create index watch_due on monitoring.watch (look_at, participant_id) where look_at is not null;
-- Who is quiet in this organization, the longest first?
create index watch_quiet on monitoring.watch (organization_id, last_heard_at, participant_id) where quiet_since is not null;

-- The steps somebody wants taken, copied from the agreement they signed.
create table monitoring.rung (
  organization_id uuid not null,
  participant_id  uuid not null,
  position        integer not null check (position between 1 and 20),
  after_days      integer not null check (after_days between 0 and 400),
  means           text not null check (means in ('MESSAGE', 'TEXT', 'CALL', 'CARD', 'VISIT', 'ASK_SUPPORTER')),
  words           text not null,
  supporter       text not null,
  agreed_on       date,
  primary key (organization_id, participant_id, position),
  foreign key (organization_id, participant_id) references monitoring.watch
);
call participants.guard_record('monitoring.rung');
grant select, insert, delete on monitoring.rung to ${app};

-- Each time somebody went quiet, and how it ended.
create table monitoring.episode (
  organization_id uuid not null,
  participant_id  uuid not null,
  number          integer not null check (number > 0),
  last_heard_at   timestamptz not null,
  quiet_since     timestamptz not null,
  ended_at        timestamptz,
  ended_how       text check (ended_how in ('CAME_BACK', 'NOTED_LATE', 'RESTS', 'PARTED')),
  primary key (organization_id, participant_id, number),
  foreign key (organization_id, participant_id) references monitoring.watch,
  constraint an_end_has_a_way check ((ended_at is null) = (ended_how is null))
);
call participants.guard_record('monitoring.episode');
grant select, insert, update on monitoring.episode to ${app};
-- Who came back lately?
create index episode_came_back on monitoring.episode (organization_id, ended_at) where ended_how = 'CAME_BACK';

-- What was tried, and what became of it. A step is taken once, whoever looks how often.
create table monitoring.step (
  organization_id uuid not null,
  participant_id  uuid not null,
  episode         integer not null,
  position        integer not null check (position between 1 and 20),
  after_days      integer not null,
  means           text not null check (means in ('MESSAGE', 'TEXT', 'CALL', 'CARD', 'VISIT', 'ASK_SUPPORTER')),
  words           text not null,
  supporter       text not null,
  agreed_on       date,
  due_at          timestamptz not null,
  state           text not null check (state in ('WAITING', 'SENT', 'NOT_ARRIVED', 'TASK', 'DONE', 'NO_ANSWER', 'SKIPPED', 'STOPPED')),
  at              timestamptz,
  by_id           uuid references access.account,
  primary key (organization_id, participant_id, episode, position),
  foreign key (organization_id, participant_id, episode) references monitoring.episode,
  constraint a_step_that_was_taken_has_a_time check ((state = 'WAITING') = (at is null)),
  constraint nobody_is_asked_for_without_agreement
    check (means <> 'ASK_SUPPORTER' or state not in ('TASK', 'DONE', 'NO_ANSWER')
           or (supporter <> '' and agreed_on is not null))
);
call participants.guard_record('monitoring.step');
grant select, insert, update on monitoring.step to ${app};

-- The way back in a message: whoever has the link may say that they are here. Only a hash of it is
-- kept.
create table monitoring.way_back (
  organization_id uuid not null,
  token_hash      bytea not null,
  participant_id  uuid not null,
  until           timestamptz not null,
  primary key (organization_id, token_hash),
  foreign key (organization_id, participant_id) references monitoring.watch
);
call storage.guard('monitoring.way_back',
  seen    => $$storage.hat() = 'HOUSE' and (storage.organization() is null or organization_id = storage.organization())$$,
  written => $$storage.hat() = 'HOUSE' and organization_id = storage.organization()$$);
grant select, insert, delete on monitoring.way_back to ${app};
-- Whose way back is this?
create unique index way_back_by_token on monitoring.way_back (token_hash);
