-- Who looked at what, and who changed it. Entries are added, never changed and never removed:
-- not by the program, not by the owner of the tables, and whoever gets round both breaks the chain
-- of seals, which `script/audit-verify` shows. Holds identifiers and codes, nobody's words.
create schema audit;
grant usage on schema audit to ${app};

create sequence audit.entry_order;
grant usage, select on sequence audit.entry_order to ${app};

-- The next number of an entry. The transaction gets its own number first: whoever finds all
-- transactions up to some point finished then knows that no smaller entry number can still appear,
-- which is how the sealing worker skips nobody (Sealing.java).
create function audit.next_number() returns bigint
  language plpgsql volatile as $$
begin
  perform pg_current_xact_id();
  return nextval('audit.entry_order');
end $$;

create table audit.entry (
  -- Nil for what happens at the door, before somebody wears the hat of an organization.
  organization_id uuid not null,
  number          bigint not null default audit.next_number(),
  at              timestamptz not null,
  account_id      uuid,
  hat             text not null,
  deed            text not null check (deed in ('READ', 'ADD', 'CHANGE', 'SIGN', 'REMOVE', 'SEARCH', 'EXPORT',
                                                'PRINT', 'SEND', 'SIGN_IN', 'SIGN_IN_FAILED', 'SIGN_OUT')),
  -- What kind of record, as a code: 'plan', 'contact'.
  thing           text not null check (thing ~ '^[a-z][a-zA-Z0-9.-]{0,60}$'),
  thing_id        uuid,
  participant_id  uuid,
  purpose         text not null check (purpose in ('OWN', 'SUPPORT', 'RUNNING', 'SETUP', 'PROMISE', 'SIGN_IN',
                                                   'PUBLIC', 'EMERGENCY', 'REPORT')),
  outcome         text not null check (outcome in ('DONE', 'REFUSED')),
  channel         text not null check (channel in ('WEB', 'API', 'HOUSE')),
  -- The same for everything one request did.
  correlation_id  uuid not null,
  -- SHA-256 of all of the above but the number, taken when the entry was made.
  digest          bytea not null check (length(digest) = 32),
  primary key (organization_id, number),
  constraint nobody_signs_in_to_an_organization
    check (deed not in ('SIGN_IN', 'SIGN_IN_FAILED', 'SIGN_OUT')
           or organization_id = '00000000-0000-0000-0000-000000000000')
);
-- An entry is made by whoever is asking, in their own name. The house writes for others.
call storage.guard('audit.entry',
  seen    => $$case storage.hat()
                 when 'HOUSE' then storage.organization() is null or organization_id = storage.organization()
                 when 'MANAGER' then organization_id = storage.organization()
                 when 'SUPERVISOR' then organization_id = storage.organization()
                 when 'PARTICIPANT' then organization_id = storage.organization() and participant_id = storage.person()
                 else false
               end$$,
  written => $$case storage.hat()
                 when 'HOUSE' then organization_id = storage.organization()
                 when 'DOOR' then organization_id = '00000000-0000-0000-0000-000000000000'
                 else organization_id = storage.organization()
                      and account_id is not distinct from storage.account()
                      and hat = storage.hat()
               end$$);
grant select, insert on audit.entry to ${app};
-- Who looked at my record? Newest first.
create index entry_about_participant on audit.entry (organization_id, participant_id, number desc)
  where participant_id is not null;
-- One page is one look, however many parts of it ask (PR-30).
create unique index one_look_per_page on audit.entry (organization_id, correlation_id, thing, participant_id, thing_id)
  nulls not distinct where deed = 'READ';
-- What has been added since the last seal? Entries lie in order, so a range index is enough.
create index entry_by_number on audit.entry using brin (number) with (pages_per_range = 16, autosummarize = on);

-- A seal closes the entries of one organization up to a number. Its hash is taken over the seal
-- before it and the entries, so that nobody can change, remove or slip in one unseen (PR-31).
create table audit.seal (
  organization_id uuid not null,
  number          bigint not null check (number > 0),
  first_entry     bigint not null,
  last_entry      bigint not null,
  entry_count     integer not null check (entry_count > 0),
  hash            bytea not null check (length(hash) = 32),
  sealed_at       timestamptz not null,
  primary key (organization_id, number),
  constraint first_is_not_after_last check (first_entry <= last_entry)
);
-- The house seals everybody's entries in one go, asking for no organization in particular.
call storage.guard('audit.seal',
  seen    => $$storage.hat() = 'HOUSE' and storage.organization() is null$$,
  written => $$storage.hat() = 'HOUSE' and storage.organization() is null$$);
grant select, insert on audit.seal to ${app};
-- Up to which entry is everything sealed?
create index seal_by_last_entry on audit.seal (last_entry desc);

create function audit.refuse() returns trigger
  language plpgsql as $$
begin
  raise exception 'the audit trail is only added to' using errcode = 'insufficient_privilege';
end $$;

create trigger never_changed before update or delete on audit.entry
  for each row execute function audit.refuse();
create trigger never_emptied before truncate on audit.entry
  for each statement execute function audit.refuse();
create trigger never_changed before update or delete on audit.seal
  for each row execute function audit.refuse();
create trigger never_emptied before truncate on audit.seal
  for each statement execute function audit.refuse();
