-- Organizations, their sites and programs, and who works there as what.
create schema organizations;
grant usage on schema organizations to ${app};

create table organizations.organization (
  organization_id uuid primary key,
  name            text not null check (name <> ''),
  country         text not null check (country ~ '^[A-Z]{2}$'),
  language        text not null check (language in ('EN', 'ES', 'NL')),
  zone            text not null,
  began_at        timestamptz not null,
  demo            boolean not null
);
-- The name of an organization is public: visitors see whom they turn to.
call storage.guard('organizations.organization',
  seen    => $$storage.hat() is not null$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('ADMINISTRATOR', 'HOUSE')$$);
grant select, insert, update on organizations.organization to ${app};

create table organizations.site (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  name            text not null check (name <> ''),
  place           text not null,
  phone           text,
  zone            text not null,
  primary key (organization_id, id)
);
call storage.guard('organizations.site',
  seen    => $$organization_id = storage.organization()$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('ADMINISTRATOR', 'HOUSE')$$);
grant select, insert, update on organizations.site to ${app};

create table organizations.program (
  organization_id uuid not null,
  id              uuid not null,
  site_id         uuid not null,
  name            text not null check (name <> ''),
  -- 42 CFR Part 2; what is unknown is treated as covered.
  part2           text not null default 'PART2' check (part2 in ('PART2', 'NOT_PART2', 'LAWFUL_HOLDER')),
  primary key (organization_id, id),
  foreign key (organization_id, site_id) references organizations.site
);
call storage.guard('organizations.program',
  seen    => $$organization_id = storage.organization()$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('ADMINISTRATOR', 'HOUSE')$$);
grant select, insert, update on organizations.program to ${app};

-- Who works where as what. A role that ended stays on the record.
create table organizations.staff (
  organization_id uuid not null references organizations.organization,
  account_id      uuid not null references access.account,
  hat             text not null check (hat in ('SPECIALIST', 'MANAGER', 'ADMINISTRATOR')),
  -- The specialist this hat stands for; only a specialist's hat stands for one.
  person_id       uuid,
  since           timestamptz not null,
  until           timestamptz,
  primary key (organization_id, account_id, hat),
  constraint a_specialists_hat_stands_for_a_specialist check ((hat = 'SPECIALIST') = (person_id is not null))
);
call storage.guard('organizations.staff',
  seen    => $$organization_id = storage.organization() and storage.hat() <> 'VISITOR'
               or account_id = storage.account() and storage.hat() = 'DOOR'$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'ADMINISTRATOR', 'HOUSE')$$);
grant select, insert, update on organizations.staff to ${app};
-- Which hats an account owns, asked at sign-in.
create index staff_of_account on organizations.staff (account_id) where until is null;
