-- What somebody may say beside their request so that the right program is found, and what became of
-- it. Kept apart from the request: most of it is left out, and all of it goes when the request is
-- emptied.
create table referrals.intake (
  organization_id uuid not null,
  request_id      uuid not null,
  -- The program they ask for; null for whichever fits.
  program_id      uuid,
  age             integer check (age between 0 and 120),
  -- The state or province of the place they named (ISO 3166-2).
  jurisdiction    text check (char_length(jurisdiction) <= 10),
  -- To whom they say they belong; null when they left that out.
  belongs         text[],
  situations      text[] not null default '{}'
                  check (situations <@ '{LEAVING_HOSPITAL,SENT,BEEN_HERE}'::text[]),
  -- Who filled it in together with them, if anybody did.
  taken_by        uuid references access.account,
  -- Somebody would like to talk with them before anything is decided.
  talk_first_at   timestamptz,
  -- The program they were welcomed to.
  welcomed_to     uuid,
  primary key (organization_id, request_id),
  foreign key (organization_id, request_id) references referrals.request,
  foreign key (organization_id, program_id) references organizations.program,
  foreign key (organization_id, welcomed_to) references organizations.program
);
-- Seen with the request it belongs to, and by nobody else.
call storage.guard('referrals.intake',
  seen    => $$organization_id = storage.organization()
               and (storage.hat() in ('MANAGER', 'HOUSE')
                    or storage.hat() = 'GUEST'
                       and exists (select 1 from referrals.request r
                                    where r.organization_id = intake.organization_id
                                      and r.id = intake.request_id))$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
create policy said on referrals.intake for insert
  with check (organization_id = storage.organization() and storage.hat() = 'VISITOR' and welcomed_to is null);
grant select, insert, update, delete on referrals.intake to ${app};

-- Somebody who is known already asked again: the request leads to the record there is. Who asked is
-- told nothing of it and is let into nothing by it.
alter table referrals.request
  drop constraint request_state_check,
  add constraint request_state_check
    check (state in ('WAITING', 'WELCOMED', 'DECLINED', 'JOINED', 'WITHDRAWN', 'FORGOTTEN')),
  drop constraint an_answer_is_whole,
  add constraint an_answer_is_whole check (
    (state in ('WELCOMED', 'DECLINED', 'JOINED')) = (answered_by is not null)
    and (state = 'WAITING') = (answered_at is null)
    and (state in ('DECLINED', 'FORGOTTEN')) = (answer_reason is not null)
    and (state in ('WELCOMED', 'JOINED')) = (participant_id is not null));
-- How many were welcomed in the last weeks?
create index request_welcomed on referrals.request (organization_id, answered_at) where state = 'WELCOMED';

-- Who was moved out of the published order, why, and by whom. Whoever is moved back stands in it.
create table referrals.move (
  organization_id uuid not null,
  id              uuid not null,
  request_id      uuid not null,
  reason          text not null check (reason in ('NOT_SAFE', 'OUR_MISTAKE', 'TIME_RUNS_OUT', 'ASKED_TO_WAIT')),
  moved_by        uuid not null references access.account,
  moved_at        timestamptz not null,
  ended_by        uuid references access.account,
  ended_at        timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, request_id) references referrals.request,
  constraint an_end_is_whole check ((ended_by is null) = (ended_at is null))
);
call storage.guard('referrals.move',
  seen    => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
grant select, insert, update (ended_by, ended_at) on referrals.move to ${app};
create unique index one_move_at_a_time on referrals.move (organization_id, request_id) where ended_at is null;

-- What managers said about two who may be one person. What was said stays; saying it anew ends it.
create table referrals.resemblance (
  organization_id uuid not null,
  id              uuid not null,
  request_id      uuid not null,
  participant_id  uuid not null,
  same            boolean not null,
  said_by         uuid not null references access.account,
  said_at         timestamptz not null,
  ended_by        uuid references access.account,
  ended_at        timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, request_id) references referrals.request,
  foreign key (organization_id, participant_id) references participants.participant,
  constraint an_end_is_whole check ((ended_by is null) = (ended_at is null))
);
-- Only whoever may open the record learns that somebody may be the person in it.
call storage.guard('referrals.resemblance',
  seen    => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')
               and exists (select 1 from participants.participant p
                            where p.organization_id = resemblance.organization_id
                              and p.id = resemblance.participant_id)$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')
               and exists (select 1 from participants.participant p
                            where p.organization_id = resemblance.organization_id
                              and p.id = resemblance.participant_id)$$);
grant select, insert, update (ended_by, ended_at) on referrals.resemblance to ${app};
create unique index said_once on referrals.resemblance (organization_id, request_id, participant_id) where ended_at is null;

-- A request that somebody began and put aside: sealed with the secret of the house, so that nobody
-- reads what was not sent. Nothing here leads to a person.
create table referrals.draft (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  sealed          text not null check (char_length(sealed) <= 400000),
  kept_at         timestamptz not null,
  primary key (organization_id, id)
);
call storage.guard('referrals.draft',
  seen    => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE' or storage.hat() = 'VISITOR' and id = storage.person())$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE' or storage.hat() = 'VISITOR' and id = storage.person())$$);
grant select, insert, update, delete on referrals.draft to ${app};
-- Which were not taken up again?
create index draft_old on referrals.draft (organization_id, kept_at);

-- The marks of a pass phrase and of a private link. Neither can be made from its mark.
create table referrals.draft_key (
  id              uuid primary key,
  organization_id uuid not null,
  draft_id        uuid not null,
  foreign key (organization_id, draft_id) references referrals.draft on delete cascade
);
call storage.guard('referrals.draft_key',
  seen    => $$storage.hat() = 'DOOR' and id = storage.person()
               or storage.hat() = 'HOUSE' and organization_id = storage.organization()$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE' or storage.hat() = 'VISITOR' and draft_id = storage.person())$$);
grant select, insert on referrals.draft_key to ${app};
create index key_of_draft on referrals.draft_key (organization_id, draft_id);

-- Whoever takes their request back leaves nothing behind: the house empties what was said about it.
grant delete on referrals.move, referrals.resemblance to ${app};
alter policy removed on referrals.move
  using (organization_id = storage.organization() and storage.hat() = 'HOUSE');
alter policy removed on referrals.resemblance
  using (organization_id = storage.organization() and storage.hat() = 'HOUSE');
