-- What is proposed for a whole waiting list at once, until a manager lets it go out or drops it.
create table matching.draft (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  account_id      uuid not null references access.account,
  state           text not null check (state in ('SOLVING', 'READY', 'RELEASING', 'RELEASED', 'DROPPED', 'STOPPED')),
  begun_at        timestamptz not null,
  -- Who changes it last; a page that shows an older one is stale.
  run             integer not null default 1,
  -- How far the work has come.
  step            text not null default 'READING' check (step in ('READING', 'WEIGHING', 'SOLVING', 'WRITING')),
  rounds          integer not null default 0,
  people          integer not null default 0,
  peers           integer not null default 0,
  matched         integer not null default 0,
  points          bigint not null default 0,
  proven          boolean not null default false,
  solved_at       timestamptz,
  decided_at      timestamptz,
  -- How many proposals went out, and how many could not any more.
  released        integer not null default 0,
  left_out        integer not null default 0,
  primary key (organization_id, id)
);
call storage.guard('matching.draft',
  seen    => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert, update on matching.draft to ${app};
-- One at a time, however many managers press the button.
create unique index one_draft_at_a_time on matching.draft (organization_id) where state in ('SOLVING', 'READY', 'RELEASING', 'STOPPED');
-- The latest one.
create index draft_latest on matching.draft (organization_id, begun_at desc);

create table matching.draft_line (
  organization_id uuid not null,
  draft_id        uuid not null,
  participant_id  uuid not null,
  place           integer not null,
  specialist_id   uuid,
  points          integer not null default 0,
  reasons         text[] not null default '{}',
  -- The next best, and what they would come to.
  next_specialist uuid,
  next_points     integer,
  next_reasons    text[] not null default '{}',
  -- For somebody who stays without a peer: what stands in the way.
  hurdle          text,
  -- What became of it when the manager let it go out.
  outcome         text check (outcome in ('OUT', 'LEFT_OUT')),
  primary key (organization_id, draft_id, participant_id),
  foreign key (organization_id, draft_id) references matching.draft,
  foreign key (organization_id, participant_id) references participants.participant,
  foreign key (organization_id, specialist_id) references specialists.specialist,
  constraint alone_for_a_reason check ((specialist_id is null) = (hurdle is not null))
);
call storage.guard('matching.draft_line',
  seen    => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert, update, delete on matching.draft_line to ${app};
-- The lines in their order, those without a peer apart.
create index draft_line_in_order on matching.draft_line (organization_id, draft_id, (specialist_id is null), place);

-- Pairs a manager keeps together, or apart.
create table matching.pin (
  organization_id uuid not null,
  participant_id  uuid not null,
  specialist_id   uuid not null,
  together        boolean not null,
  account_id      uuid not null references access.account,
  since           timestamptz not null,
  primary key (organization_id, participant_id, specialist_id),
  foreign key (organization_id, participant_id) references participants.participant,
  foreign key (organization_id, specialist_id) references specialists.specialist
);
call storage.guard('matching.pin',
  seen    => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
grant select, insert, update, delete on matching.pin to ${app};
create unique index pinned_to_one on matching.pin (organization_id, participant_id) where together;
