-- Help near somebody: services of other organizations, in the model of Open Referral's Human
-- Services Data Specification (HSDS 3): organization (here an agency, because an organization of
-- ours is something else), service, location, service at location, phone, schedule. Each
-- organization of the house keeps its own list; what is open is public.
create schema resources;
grant usage on schema resources to ${app};

create table resources.agency (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  -- The identifier in the file it came with; our own for one written by hand.
  known_as        text not null check (char_length(known_as) between 1 and 200),
  name            text not null check (name <> '' and char_length(name) <= 200),
  about           text not null default '',
  website         text not null default '',
  email           text not null default '',
  primary key (organization_id, id)
);

create table resources.service (
  organization_id uuid not null,
  id              uuid not null,
  agency_id       uuid not null,
  known_as        text not null check (char_length(known_as) between 1 and 200),
  name            text not null check (name <> '' and char_length(name) <= 200),
  about           text not null default '',
  website         text not null default '',
  email           text not null default '',
  how_to_start    text not null default '',
  who_for         text not null default '',
  youngest        integer check (youngest between 0 and 150),
  oldest          integer check (oldest between 0 and 150),
  cost            text not null check (cost in ('FREE', 'SOME', 'UNKNOWN')),
  cost_words      text not null default '',
  hours_words     text not null default '',
  languages       text[] not null default '{}',
  needs           text[] not null check (cardinality(needs) > 0),
  country         text not null check (country ~ '^[A-Z]{2}$'),
  -- Without a place of its own: by phone, online, or coming to people.
  placeless       boolean not null,
  state           text not null check (state in ('OPEN', 'CLOSED')),
  -- When somebody last made sure that it is right; null when nobody knows.
  checked_on      date,
  -- Written or mended here: a file that comes again leaves it as it is.
  mended          boolean not null,
  -- A mark of what the file said, by which the same file is known to say nothing new.
  brought_as      text not null default '',
  primary key (organization_id, id),
  foreign key (organization_id, agency_id) references resources.agency
);
-- What is there in a country, by name, when nobody said where they are. It holds all that a search
-- looks at, so that no row is read for it.
create index service_by_name on resources.service (country, name, id)
  include (organization_id, needs, languages, cost, state) where state = 'OPEN';
-- What needs no travel.
create index service_placeless on resources.service (country) where state = 'OPEN' and placeless;
-- A manager's list.
create index service_of_ours on resources.service (organization_id, name, id);
create index service_of_agency on resources.service (organization_id, agency_id);
create unique index one_service_per_identifier on resources.service (id);

create table resources.location (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  known_as        text not null check (char_length(known_as) between 1 and 200),
  name            text not null default '',
  note            text not null default '',
  street          text not null default '',
  town            text not null default '',
  region          text not null default '',
  postal_code     text not null default '',
  country         text not null check (country ~ '^[A-Z]{2}$'),
  latitude        double precision not null check (latitude between -90 and 90),
  longitude       double precision not null check (longitude between -180 and 180),
  primary key (organization_id, id)
);

create table resources.service_at_location (
  organization_id uuid not null,
  service_id      uuid not null,
  location_id     uuid not null,
  shown           boolean not null,
  -- As in the location, so that a search reads one index.
  country         text not null,
  latitude        double precision not null,
  longitude       double precision not null,
  primary key (organization_id, service_id, location_id),
  foreign key (organization_id, service_id) references resources.service,
  foreign key (organization_id, location_id) references resources.location
);
-- What is in the box around a place? Numbers compare without leaking, so the index serves under
-- row-level security.
create index service_near on resources.service_at_location (country, latitude, longitude) where shown;
create index service_at on resources.service_at_location (organization_id, location_id);

create table resources.phone (
  organization_id uuid not null,
  service_id      uuid not null,
  position        integer not null,
  location_id     uuid,
  number          text not null check (number <> '' and char_length(number) <= 60),
  extension       text not null default '',
  words           text not null default '',
  primary key (organization_id, service_id, position),
  foreign key (organization_id, service_id) references resources.service
);

create table resources.schedule (
  organization_id uuid not null,
  service_id      uuid not null,
  position        integer not null,
  location_id     uuid,
  -- 1 is Monday.
  day             integer not null check (day between 1 and 7),
  opens           time not null,
  -- Not later than it opens: into the next day.
  closes          time not null,
  primary key (organization_id, service_id, position),
  foreign key (organization_id, service_id) references resources.service
);

-- "This is wrong", said by anybody. Nobody is asked for a name, and nothing leads to who said it.
create table resources.remark (
  organization_id uuid not null,
  id              uuid not null,
  service_id      uuid not null,
  kind            text not null check (kind in ('CLOSED', 'PHONE', 'PLACE', 'HOURS', 'OTHER')),
  words           text not null check (char_length(words) <= 500),
  said_on         date not null,
  settled_on      date,
  outcome         text check (outcome in ('MENDED', 'RIGHT', 'CLOSED')),
  primary key (organization_id, id),
  foreign key (organization_id, service_id) references resources.service,
  constraint what_is_settled_has_an_outcome check ((settled_on is null) = (outcome is null))
);
-- What waits for a manager.
create index remark_open on resources.remark (organization_id, service_id) where settled_on is null;

-- A file that was looked at and not decided yet. Its content is gone with the decision, or after a
-- day.
create table resources.delivery (
  organization_id uuid not null references organizations.organization,
  id              uuid not null,
  account_id      uuid not null references access.account,
  file_name       text not null check (char_length(file_name) <= 200),
  content         bytea,
  received_at     timestamptz not null,
  state           text not null check (state in ('READY', 'DONE', 'CANCELLED')),
  new_ones        integer not null default 0,
  changed_ones    integer not null default 0,
  same_ones       integer not null default 0,
  mended_ones     integer not null default 0,
  primary key (organization_id, id),
  constraint a_decision_leaves_no_file check ((state = 'READY') = (content is not null))
);

-- Who is asking is the same for every row of a statement, so it is asked once: in a question of its
-- own, which PostgreSQL answers before it looks at rows.
create procedure resources.guard(target regclass, open text)
  language plpgsql as $$
declare
  ours text := 'organization_id = (select storage.organization())
                and (select storage.hat()) in (''MANAGER'', ''HOUSE'')';
begin
  call storage.guard(target, format('%s or %s', ours, open), ours);
end $$;

create function resources.anybody() returns boolean
  language sql stable parallel safe
  return storage.hat() in ('VISITOR', 'GUEST', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR', 'HOUSE');

call resources.guard('resources.service', $$state = 'OPEN' and (select resources.anybody())$$);
call resources.guard('resources.service_at_location', $$shown and (select resources.anybody())$$);
-- The rest is seen with the service that it belongs to.
call resources.guard('resources.agency', $$exists (select 1 from resources.service s
  where s.organization_id = agency.organization_id and s.agency_id = agency.id)$$);
call resources.guard('resources.location', $$exists (select 1 from resources.service_at_location p
  where p.organization_id = location.organization_id and p.location_id = location.id)$$);
call resources.guard('resources.phone', $$exists (select 1 from resources.service s
  where s.organization_id = phone.organization_id and s.id = phone.service_id)$$);
call resources.guard('resources.schedule', $$exists (select 1 from resources.service s
  where s.organization_id = schedule.organization_id and s.id = schedule.service_id)$$);
call resources.guard('resources.remark', 'false');
call resources.guard('resources.delivery', 'false');

grant select, insert, update on resources.agency, resources.service, resources.location to ${app};
grant select, insert, update, delete on resources.service_at_location to ${app};
grant select, insert, delete on resources.phone, resources.schedule to ${app};
grant select, insert, update on resources.remark to ${app};
grant select, insert, update, delete on resources.delivery to ${app};
