-- Places on the map: reference data about nobody, the same for every organization and readable by
-- anybody, so it carries no organization and no row-level security. Filled by the migration
-- `ReferencePlaces` from the files in `resources/places`; the program itself only reads.
create schema places;
grant usage on schema places to ${app};

create table places.place (
  key         text primary key,
  country     char(2) not null,
  subdivision text not null,
  name        text not null check (name <> ''),
  code        text,
  latitude    double precision not null check (latitude between -90 and 90),
  longitude   double precision not null check (longitude between -180 and 180),
  codes       integer not null check (codes > 0)
);
comment on table places.place is
  'Reference data about nobody; no row-level security. A row with a code is a postal code, one without is a town.';
comment on column places.place.codes is
  'How many postal codes it has: the larger of two towns of one name comes first.';

-- "Which place has this postal code, or one that begins like it?"
create index place_by_code on places.place (code text_pattern_ops) where code is not null;

-- What a town is called, its name and other ones, letters and digits only.
create table places.called (
  name  text not null check (name <> ''),
  place text not null references places.place,
  primary key (name, place)
);
comment on table places.called is 'Reference data about nobody; no row-level security.';

grant select on places.place, places.called to ${app};
