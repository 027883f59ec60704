-- Credentials that specialists hold, as the register knows them.
create schema certification;
grant usage on schema certification to ${app};

create table certification.credential (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  holder_id       uuid not null references access.account,
  -- What it is called where it was granted, such as "Certified Peer Recovery Specialist".
  title           text not null check (char_length(title) between 1 and 200),
  -- ISO 3166-1 or 3166-2, such as US-TN.
  jurisdiction    text not null check (jurisdiction ~ '^[A-Z]{2}(-[A-Z0-9]{1,3})?$'),
  number          text not null check (char_length(number) <= 80),
  issuer          text not null check (char_length(issuer) between 1 and 200),
  granted_on      date not null,
  valid_until     date not null,
  suspended_on    date,
  revoked_on      date,
  -- Whether the house has told that it no longer holds.
  lapse_told      boolean not null default false,
  primary key (organization_id, id),
  constraint a_credential_lasts check (valid_until >= granted_on)
);
-- A register is there to be checked by anybody; it holds what the law makes public.
call storage.guard('certification.credential',
  seen    => $$storage.hat() is not null$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
grant select, insert, update on certification.credential to ${app};
-- Is this holder certified today?
create index credential_of_holder on certification.credential (holder_id, valid_until);
-- The daily look: which ran out, and nobody was told yet?
create index credential_lapse_to_tell on certification.credential (organization_id, valid_until) where not lapse_told;
