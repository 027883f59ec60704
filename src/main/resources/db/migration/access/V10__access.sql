-- Accounts and sessions. One person, one account, several hats; the hats themselves are kept by the
-- rooms that give them out.
create schema access;
grant usage on schema access to ${app};

create table access.account (
  id            uuid primary key,
  -- What is typed to sign in: an e-mail address or a code name, in lower case.
  sign_in       text not null check (length(sign_in) between 1 and 254),
  -- Where one-time links go. A person confirmed it, or somebody who works here wrote it down.
  email         text check (length(email) between 3 and 254),
  called        text not null check (called <> '' and length(called) <= 80),
  password_hash text,
  -- Whether the password is a phrase of common words, typed with or without spaces and capitals.
  pass_words    boolean not null default false,
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

-- Who asks for a link by e-mail.
create index account_by_email on access.account (email) where closed_at is null;

-- Links that work once and for a short time; only the hash of what stands in them is kept.
create table access.one_time_link (
  token_hash bytea primary key,
  account_id uuid not null references access.account,
  purpose    text not null check (purpose in ('SIGN_IN', 'EMAIL')),
  -- The address that opening the link confirms.
  email      text check (length(email) between 3 and 254),
  until      timestamptz not null,
  used_at    timestamptz,
  constraint a_link_that_confirms_says_what check ((purpose = 'EMAIL') = (email is not null))
);
call storage.guard('access.one_time_link',
  seen    => $$storage.hat() in ('DOOR', 'HOUSE')$$,
  written => $$storage.hat() in ('DOOR', 'HOUSE')$$);
grant select, insert, update, delete on access.one_time_link to ${app};
create index one_time_link_by_end on access.one_time_link (until);

-- A second factor: codes from an app on the person's phone (RFC 6238).
create table access.second_factor (
  account_id   uuid primary key references access.account,
  -- Sealed with the key of the house, which is not in the database.
  secret       bytea not null,
  -- Null while it is being set up; until then it is not asked for.
  confirmed_at timestamptz,
  -- The last time step whose code was used: a code works once.
  last_step    bigint not null default 0
);
call storage.guard('access.second_factor',
  seen    => $$storage.hat() in ('DOOR', 'HOUSE')$$,
  written => $$storage.hat() in ('DOOR', 'HOUSE')$$);
grant select, insert, update, delete on access.second_factor to ${app};

-- For the day the phone is lost. Each works once, and is gone then.
create table access.recovery_code (
  account_id uuid not null references access.second_factor on delete cascade,
  code_hash  bytea not null,
  primary key (account_id, code_hash)
);
call storage.guard('access.recovery_code',
  seen    => $$storage.hat() in ('DOOR', 'HOUSE')$$,
  written => $$storage.hat() in ('DOOR', 'HOUSE')$$);
grant select, insert, delete on access.recovery_code to ${app};

-- Passkeys (WebAuthn). A device knows an account by a random handle and by nothing else.
create table access.passkey_owner (
  account_id uuid primary key references access.account,
  handle     bytea not null,
  constraint one_account_per_handle unique (handle)
);
call storage.guard('access.passkey_owner',
  seen    => $$storage.hat() in ('DOOR', 'HOUSE')$$,
  written => $$storage.hat() in ('DOOR', 'HOUSE')$$);
grant select, insert, delete on access.passkey_owner to ${app};

create table access.passkey (
  credential_id   bytea primary key,
  handle          bytea not null references access.passkey_owner (handle) on delete cascade,
  public_key      bytea not null,
  signature_count bigint not null,
  verified_person boolean not null,
  transports      text[] not null,
  may_be_synced   boolean not null,
  is_synced       boolean not null,
  attestation     bytea not null,
  client_data     bytea not null,
  label           text not null check (label <> '' and length(label) <= 80),
  created_at      timestamptz not null,
  last_used_at    timestamptz not null
);
call storage.guard('access.passkey',
  seen    => $$storage.hat() in ('DOOR', 'HOUSE')$$,
  written => $$storage.hat() in ('DOOR', 'HOUSE')$$);
grant select, insert, update, delete on access.passkey to ${app};
create index passkey_of_owner on access.passkey (handle);

-- How often something was tried, by whom. "Who" is a keyed hash of a name or a network address;
-- a row is gone a day after the last try.
create table access.attempt (
  what       text not null check (length(what) <= 40),
  who        bytea not null,
  tries      integer not null check (tries >= 0),
  first_at   timestamptz not null,
  last_at    timestamptz not null,
  wait_until timestamptz not null,
  primary key (what, who)
);
call storage.guard('access.attempt',
  seen    => $$storage.hat() in ('DOOR', 'HOUSE')$$,
  written => $$storage.hat() in ('DOOR', 'HOUSE')$$);
grant select, insert, update, delete on access.attempt to ${app};
create index attempt_by_age on access.attempt (last_at);

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
