-- The people supported, how to reach them safely, and who may open their record.
create schema participants;
grant usage on schema participants to ${app};

-- The circle of a participant: the accounts let into the record, since when, until when. Every
-- room's record tables open by it.
create table participants.circle (
  organization_id uuid not null references organizations.organization,
  participant_id  uuid not null,
  account_id      uuid not null references access.account,
  since           timestamptz not null,
  until           timestamptz,
  primary key (organization_id, participant_id, account_id, since),
  constraint until_is_after_since check (until >= since)
);
call storage.guard('participants.circle',
  seen    => $$organization_id = storage.organization()
               and (account_id = storage.account()
                    or storage.hat() in ('MANAGER', 'HOUSE')
                    or storage.hat() = 'PARTICIPANT' and participant_id = storage.person())$$,
  written => $$organization_id = storage.organization()
               and storage.hat() in ('MANAGER', 'HOUSE')$$);
grant select, insert, update on participants.circle to ${app};
-- Whose records may this account open?
create index circle_of_account on participants.circle (organization_id, account_id) where until is null;

-- Locks a table of records: a row is seen and written by the participant it is about, by the
-- people in the circle, by the program's managers and by the house. An administrator's hat sees
-- none (PR-04), a specialist outside the circle sees none (PR-01).
-- The subquery does not look at the row, so PostgreSQL answers it once per statement.
create procedure participants.guard_record(target regclass, participant_column text default 'participant_id')
  language plpgsql as $$
declare
  open text := format(
    'organization_id = storage.organization() and case storage.hat()
       when ''HOUSE'' then true
       when ''MANAGER'' then true
       when ''PARTICIPANT'' then %1$I = storage.person()
       when ''SPECIALIST'' then %1$I in (select c.participant_id
                                           from participants.circle c
                                          where c.organization_id = storage.organization()
                                            and c.account_id = storage.account()
                                            and c.until is null)
       else false end', participant_column);
begin
  call storage.guard(target, open, open);
end $$;

create table participants.participant (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  account_id      uuid references access.account,
  -- What they are called here, in their own words.
  called          text not null check (called <> ''),
  first_name      text,
  last_name       text,
  born_on         date,
  language        text not null check (language in ('EN', 'ES', 'NL')),
  zone            text not null,
  postal_code     text,
  place           text,
  latitude        double precision,
  longitude       double precision,
  phone           text,
  email           text,
  -- How to reach them safely.
  reach_by        text not null default 'INBOX' check (reach_by in ('TEXT', 'PHONE', 'EMAIL', 'INBOX')),
  safe_from       time,
  safe_until      time,
  voicemail       boolean not null default false,
  safe_words      text not null default '',
  -- What they hope for and whom they would like to meet.
  hopes           text not null default '',
  experiences     text[] not null default '{}',
  ways            text[] not null default '{}',
  program_id      uuid,
  state           text not null check (state in ('ACTIVE', 'RESTING', 'LEFT')),
  welcomed_at     timestamptz not null,
  -- The number they had in the list they came from; a list brought twice doubles nobody.
  came_as         text,
  version         integer not null default 1,
  primary key (organization_id, id),
  foreign key (organization_id, program_id) references organizations.program
);
call participants.guard_record('participants.participant', 'id');
-- A participant signing in finds their own hat at the door.
create policy at_the_door on participants.participant for select
  using (account_id = storage.account() and storage.hat() = 'DOOR');
grant select, insert, update on participants.participant to ${app};
create unique index one_participant_per_account on participants.participant (organization_id, account_id);
create index participant_of_account on participants.participant (account_id);
create unique index one_participant_per_list_number on participants.participant (organization_id, came_as);
-- The list of people, by what they are called.
create index participant_by_name on participants.participant (organization_id, lower(called), id) where state <> 'LEFT';

alter table participants.circle
  add foreign key (organization_id, participant_id) references participants.participant;
