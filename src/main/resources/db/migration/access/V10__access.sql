-- Accounts and sessions. One person, one account, several hats; the hats themselves are kept by the
-- rooms that give them out.
create schema access;
grant usage on schema access to ${app};

create table access.account (
  id            uuid primary key,
  -- What is typed to sign in: an e-mail address or a code name, in lower case.
  sign_in       text not null,
  email         text,
  called        text not null check (called <> ''),
  password_hash text,
  language      text not null check (language in ('EN', 'ES', 'NL')),
  opened_at     timestamptz not null,
  closed_at     timestamptz,
  constraint one_account_per_sign_in unique (sign_in),
  constraint sign_in_is_lower_case check (sign_in = lower(sign_in))
);
-- Seen by oneself, by the door while signing in, and by the house. Names of colleagues come
-- through access.Accounts, which asks as the house.
call storage.guard('access.account',
  seen    => $$id = storage.account() or storage.hat() in ('DOOR', 'HOUSE')$$,
  written => $$id = storage.account() or storage.hat() in ('DOOR', 'HOUSE')$$);
grant select, insert, update on access.account to ${app};

-- Spring Session's tables. Read before anybody is known, by an unguessable id alone.
create table access.session (
  primary_id            char(36) primary key,
  session_id            char(36) not null,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval integer not null,
  expiry_time           bigint not null,
  principal_name        varchar(100)
);
create unique index session_by_id on access.session (session_id);
create index session_by_expiry on access.session (expiry_time);
create index session_by_principal on access.session (principal_name);

create table access.session_attributes (
  session_primary_id char(36) not null references access.session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on access.session, access.session_attributes to ${app};
