-- Somebody's own plan for hard days, in their words, and who may read it. Managers read none of it.
create schema crisis;
grant usage on schema crisis to ${app};

-- Who may read it. No row: nobody was asked yet, and nobody reads.
create table crisis.readers (
  organization_id uuid not null,
  participant_id  uuid not null,
  sees            text not null check (sees in ('ME', 'PEER', 'ON_CALL')),
  -- The peer who wrote down that the person wants to write it with them; null when the person said so.
  said_by         uuid,
  said_at         timestamptz not null,
  primary key (organization_id, participant_id),
  foreign key (organization_id, participant_id) references participants.participant
);
-- Whoever walks with them may know whether it is shared; only the person changes it.
call storage.guard('crisis.readers',
  seen    => $$organization_id = storage.organization() and case storage.hat()
                 when 'HOUSE' then true
                 when 'PARTICIPANT' then participant_id = storage.person()
                 when 'SPECIALIST' then participant_id in (select c.participant_id
                                                             from participants.circle c
                                                            where c.organization_id = storage.organization()
                                                              and c.account_id = storage.account()
                                                              and c.until is null)
                 else false end$$,
  written => $$organization_id = storage.organization() and case storage.hat()
                 when 'HOUSE' then true
                 when 'PARTICIPANT' then participant_id = storage.person()
                 when 'SPECIALIST' then sees = 'PEER' and said_by = storage.account()
                                        and participant_id in (select c.participant_id
                                                                 from participants.circle c
                                                                where c.organization_id = storage.organization()
                                                                  and c.account_id = storage.account()
                                                                  and c.until is null)
                 else false end$$);
create policy changed_by_the_person on crisis.readers as restrictive for update
  using (storage.hat() in ('PARTICIPANT', 'HOUSE'));
grant select, insert, update on crisis.readers to ${app};

-- What is being written now, part by part, until it is kept.
create table crisis.draft (
  organization_id uuid not null,
  participant_id  uuid not null,
  text            jsonb not null,
  -- Whether somebody else than the person wrote in it: it is theirs once they keep it.
  by_peer         boolean not null,
  changed_at      timestamptz not null,
  primary key (organization_id, participant_id),
  foreign key (organization_id, participant_id) references participants.participant
);
-- What was kept, and stays as it was.
create table crisis.kept (
  organization_id uuid not null,
  participant_id  uuid not null,
  number          integer not null check (number > 0),
  text            jsonb not null,
  -- Kept by the person, or by their peer to whom they said that it is right.
  said            text not null check (said in ('SELF', 'WORD')),
  kept_by         uuid not null,
  kept_at         timestamptz not null,
  primary key (organization_id, participant_id, number),
  foreign key (organization_id, participant_id) references participants.participant
);
do $$
declare
  target text;
  open text;
begin
  foreach target in array array['draft', 'kept'] loop
    open := format(
      'organization_id = storage.organization() and case storage.hat()
         when ''HOUSE'' then true
         when ''PARTICIPANT'' then participant_id = storage.person()
         when ''SPECIALIST'' then exists (select from crisis.readers r
                                           where r.organization_id = storage.organization()
                                             and r.participant_id = %s.participant_id
                                             and r.sees <> ''ME'')
         else false end', target);
    call storage.guard(format('crisis.%I', target)::regclass, open, open);
  end loop;
end $$;
create policy kept_in_ones_own_name on crisis.kept as restrictive for insert
  with check (storage.hat() = 'HOUSE' or kept_by = storage.account()
              and said = case storage.hat() when 'PARTICIPANT' then 'SELF' else 'WORD' end);
grant select, insert, update, delete on crisis.draft to ${app};
grant select, insert on crisis.kept to ${app};
