-- Somebody needs someone now. It goes on until a human answers or the person says that they are all right.
create table crisis.call (
  organization_id uuid not null,
  -- The number of the form, so that sent twice is one.
  id              uuid not null,
  participant_id  uuid not null,
  -- What whoever answers is told, and no more: what they are called, the number they gave, their words.
  called          text not null check (char_length(called) <= 200),
  phone           text not null check (char_length(phone) <= 200),
  words           text not null check (char_length(words) <= 2000),
  begun_at        timestamptz not null,
  -- Who answers.
  has_it          uuid,
  has_it_at       timestamptz,
  over            text check (over in ('ALL_RIGHT', 'SPOKE')),
  over_at         timestamptz,
  -- How far it went: 0 nobody was told, 1 who is on call, 2 the next one, from then on everybody.
  round           integer not null default 0 check (round >= 0),
  next_at         timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant,
  constraint somebody_since_when check ((has_it is null) = (has_it_at is null)),
  constraint over_since_when check ((over is null) = (over_at is null)),
  constraint it_never_stops_silently check ((next_at is null) = (has_it is not null or over is not null))
);
-- Who was told.
create table crisis.told (
  organization_id uuid not null,
  call_id         uuid not null,
  account_id      uuid not null references access.account,
  first_at        timestamptz not null,
  last_at         timestamptz not null,
  primary key (organization_id, call_id, account_id),
  foreign key (organization_id, call_id) references crisis.call
);
-- Everything that happened, in its order; nothing of it is changed or taken out.
create table crisis.moment (
  organization_id uuid not null,
  call_id         uuid not null,
  number          integer not null check (number > 0),
  what            text not null check (what in ('ASKED', 'TOLD', 'TOLD_AGAIN', 'NOT_ARRIVED', 'NOBODY', 'HAS_IT',
                                                'GAVE_ON', 'ASKED_AGAIN', 'WROTE', 'SAID', 'ALL_RIGHT', 'SPOKE')),
  account_id      uuid,
  words           text not null default '' check (char_length(words) <= 2000),
  at              timestamptz not null,
  primary key (organization_id, call_id, number),
  foreign key (organization_id, call_id) references crisis.call
);
call storage.guard('crisis.told',
  seen    => $$organization_id = storage.organization()
               and (storage.hat() in ('HOUSE', 'MANAGER') or storage.hat() = 'SPECIALIST' and account_id = storage.account())$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
-- The person; those who run the program; whoever walks with them; and whoever was told, until it is over. Who
-- answered keeps it.
call storage.guard('crisis.call',
  seen    => $$organization_id = storage.organization() and case storage.hat()
                 when 'HOUSE' then true
                 when 'MANAGER' then true
                 when 'PARTICIPANT' then participant_id = storage.person()
                 when 'SPECIALIST' then
                   participant_id in (select c.participant_id
                                        from participants.circle c
                                       where c.organization_id = storage.organization()
                                         and c.account_id = storage.account()
                                         and c.until is null)
                   or has_it = storage.account()
                   or over is null and id in (select t.call_id
                                                from crisis.told t
                                               where t.organization_id = storage.organization()
                                                 and t.account_id = storage.account())
                 else false end$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() = 'HOUSE'
                    or storage.hat() = 'PARTICIPANT' and participant_id = storage.person()
                       and has_it is null and over is null and round = 0)$$);
create policy due_for_the_house on crisis.call for select
  using (storage.hat() = 'HOUSE' and storage.organization() is null);
call storage.guard('crisis.moment',
  seen    => $$organization_id = storage.organization()
               and exists (select from crisis.call c
                            where c.organization_id = storage.organization() and c.id = moment.call_id)$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert on crisis.call to ${app};
grant update (has_it, has_it_at, over, over_at, round, next_at) on crisis.call to ${app};
grant select, insert on crisis.told to ${app};
grant update (last_at) on crisis.told to ${app};
grant select, insert on crisis.moment to ${app};
-- One at a time for a person.
create unique index one_open_call on crisis.call (organization_id, participant_id) where over is null;
-- Who waits for somebody, and when do we look again?
create index call_due on crisis.call (next_at) where next_at is not null;
create index call_newest on crisis.call (organization_id, begun_at desc, id desc);
create index call_of_participant on crisis.call (organization_id, participant_id, begun_at desc);
create index told_of_account on crisis.told (organization_id, account_id);

-- After how many minutes without an answer the next one is told. No row: five.
create table crisis.rule (
  organization_id uuid not null primary key references organizations.organization,
  minutes         integer not null check (minutes between 1 and 60)
);
call storage.guard('crisis.rule',
  seen    => $$organization_id = storage.organization()$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
grant select, insert, update on crisis.rule to ${app};

-- A plan for hard days that the person lets whoever answers read is open to those who were told, until it is
-- over; nobody else than before writes in it.
do $$
declare
  reached text := 'sees = ''ON_CALL'' and participant_id in (select c.participant_id
                                                               from crisis.call c
                                                              where c.organization_id = storage.organization()
                                                                and c.over is null)';
  walks text := 'participant_id in (select c.participant_id
                                      from participants.circle c
                                     where c.organization_id = storage.organization()
                                       and c.account_id = storage.account()
                                       and c.until is null)';
  read text := 'organization_id = storage.organization() and case storage.hat()
       when ''HOUSE'' then true
       when ''PARTICIPANT'' then participant_id = storage.person()
       when ''SPECIALIST'' then exists (select from crisis.readers r
                                         where r.organization_id = storage.organization()
                                           and r.participant_id = %1$s.participant_id
                                           and r.sees <> ''ME'')
       when ''MANAGER'' then exists (select from crisis.readers r
                                      where r.organization_id = storage.organization()
                                        and r.participant_id = %1$s.participant_id)
       else false end';
begin
  execute format(
    'alter policy seen on crisis.readers using (organization_id = storage.organization() and case storage.hat()
       when ''HOUSE'' then true
       when ''PARTICIPANT'' then participant_id = storage.person()
       when ''SPECIALIST'' then %s or %s
       when ''MANAGER'' then %s
       else false end)', walks, reached, reached);
  execute format('alter policy seen on crisis.draft using (' || read || ')', 'draft');
  execute format('alter policy seen on crisis.kept using (' || read || ')', 'kept');
  execute format('create policy beside_them on crisis.draft as restrictive for insert
                    with check (storage.hat() <> ''SPECIALIST'' or %s)', walks);
  execute format('create policy beside_them_again on crisis.draft as restrictive for update
                    using (storage.hat() <> ''SPECIALIST'' or %s)', walks);
  execute format('create policy let_go_beside_them on crisis.draft as restrictive for delete
                    using (storage.hat() <> ''SPECIALIST'' or %s)', walks);
  execute format('create policy kept_beside_them on crisis.kept as restrictive for insert
                    with check (storage.hat() <> ''SPECIALIST'' or %s)', walks);
end $$;

-- So is what they say about their advance directive.
do $$
declare
  reached text := 'superseded_at is null and sees = ''ON_CALL'' and participant_id in (select c.participant_id
                                                     from crisis.call c
                                                    where c.organization_id = storage.organization()
                                                      and c.over is null)';
begin
  execute format(
    'alter policy seen on crisis.directive using (organization_id = storage.organization() and case storage.hat()
       when ''HOUSE'' then true
       when ''PARTICIPANT'' then participant_id = storage.person()
       when ''SPECIALIST'' then superseded_at is null and sees <> ''ME''
                                and participant_id in (select c.participant_id
                                                         from participants.circle c
                                                        where c.organization_id = storage.organization()
                                                          and c.account_id = storage.account()
                                                          and c.until is null)
                                or %s
       when ''MANAGER'' then %s
       else false end)', reached, reached);
end $$;
