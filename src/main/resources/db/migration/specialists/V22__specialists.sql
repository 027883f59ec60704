-- Peer specialists: what they share of themselves, whom they can see, how many.
create schema specialists;
grant usage on schema specialists to ${app};

create table specialists.specialist (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  account_id      uuid not null references access.account,
  -- The name they chose to be shown.
  called          text not null check (char_length(called) between 1 and 80),
  -- In their own words, as shown in public.
  words           text not null default '' check (char_length(words) <= 500),
  first_talk      text not null default '' check (char_length(first_talk) <= 500),
  experiences     text[] not null default '{}',
  languages       text[] not null default '{}',
  ways            text[] not null default '{}',
  place           text,
  country         text,
  latitude        double precision,
  longitude       double precision,
  -- How far they travel, in kilometres.
  reach_km        integer not null default 50 check (reach_km between 0 and 1000),
  -- How many people they walk with at a time.
  places          integer not null check (places between 0 and 60),
  listed          boolean not null default false,
  paused_until    date,
  version         integer not null default 1,
  primary key (organization_id, id)
);
-- Colleagues and the people supported here see what a specialist shares; only the specialist and
-- the program's managers change it.
call storage.guard('specialists.specialist',
  seen    => $$organization_id = storage.organization() and storage.hat() not in ('VISITOR', 'DOOR')$$,
  written => $$organization_id = storage.organization()
               and (account_id = storage.account() or storage.hat() in ('MANAGER', 'HOUSE'))$$);
grant select, insert, update on specialists.specialist to ${app};
create unique index one_specialist_per_account on specialists.specialist (organization_id, account_id);
