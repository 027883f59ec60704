-- The public directory: of every specialist who wants to be found and may be, what they chose to
-- make public. A copy, rebuilt one row at a time whenever something changes below.
create schema directory;
grant usage on schema directory to ${app};

create table directory.listing (
  organization_id uuid not null,
  specialist_id   uuid not null,
  account_id      uuid not null,
  called          text not null,
  words           text not null,
  first_talk      text not null,
  experiences     text[] not null,
  languages       text[] not null,
  ways            text[] not null,
  place           text not null,
  country         text not null,
  latitude        double precision not null,
  longitude       double precision not null,
  -- How far from there they can meet in person: as far as they travel, or people come to them.
  meets_km        integer not null,
  places          integer not null,
  places_free     integer not null check (places_free between 0 and places),
  -- How much further away they count as, in metres, because others lean on them already (Fairness).
  burden          integer not null check (burden >= 0),
  -- The first day after a break, and the last day of the certificate: shown from one to the other.
  back_on         date,
  certified_until date not null,
  primary key (organization_id, specialist_id),
  foreign key (organization_id, specialist_id) references specialists.specialist,
  constraint one_way_at_least check (cardinality(ways) > 0)
);
-- It holds what was chosen to be public, so everybody sees it; only the house writes it.
call storage.guard('directory.listing',
  seen    => $$storage.hat() is not null$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'HOUSE'$$);
grant select, insert, update, delete on directory.listing to ${app};
-- Who is in the box around a place? Numbers compare without leaking, so the index serves under
-- row-level security, which operators on points do not.
create index listing_near on directory.listing (country, latitude, longitude);
-- Whom can somebody turn to who does not say where they are? The least leaned on first.
create index listing_free on directory.listing (country, burden);
-- One person's page. An identifier is handed out once, whatever the organization.
create unique index one_listing_per_specialist on directory.listing (specialist_id);
