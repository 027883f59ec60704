-- A hundred thousand invented specialists who want to be found, over all of the United States, to
-- search among. Run once by script/bench, as the owner of the tables, in a house that is otherwise
-- empty. Never part of the product. With `-v listings=N` so many.
--
-- Each lives at a postal code, so that towns have as many as they have codes, and wrote forty words
-- out of thirty-two thousand made of syllables, of which few are common and most are rare.
\set ON_ERROR_STOP on
set client_min_messages = warning;
\if :{?listings} \else \set listings 100000 \endif
begin;

create schema bench;
create function bench.id(kind bigint, n bigint) returns uuid language sql immutable as $$
  select (lpad(kind::text, 8, '0') || '-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid
$$;
-- The same for the same words, and even over all.
create function bench.chance(n bigint, what text) returns double precision language sql immutable as $$
  select ('x' || substr(md5(n || what), 1, 7))::bit(28)::int / 268435456.0
$$;
create function bench.some(choices text[], n bigint, what text, share double precision) returns text[]
  language sql immutable as $$
  select coalesce(array_agg(one), '{}') from unnest(choices) as one where bench.chance(n, what || one) < share
$$;
create function bench.word(n bigint) returns text language sql immutable as $$
  select s[1 + n % 32] || s[1 + n / 32 % 32] || s[1 + n / 1024 % 32]
    from (values (array['ba','cor','dan','el','fi','gar','hol','in','ja','kel','lo','mar','ne','or','pa','qui',
                        'ra','sol','ta','un','ver','wil','xi','yo','za','bri','che','dro','flo','gri','ste','tha'])) as t (s)
$$;
create function bench.words(n bigint, many int) returns text language sql immutable as $$
  select string_agg(bench.word(floor(32768 * power(bench.chance(n, 'w' || i), 3))::bigint), ' ')
    from generate_series(1, many) as i
$$;

create temporary table locked on commit drop as
  select oid::regclass as name from pg_class
   where relforcerowsecurity and pg_has_role(current_user, relowner, 'member');
do $$ declare t regclass; begin
  for t in select name from locked loop execute format('alter table %s no force row level security', t); end loop;
end $$;

insert into organizations.organization
select bench.id(1, n), 'Peers of district ' || n, 'US', 'EN', 'America/Chicago', now() - interval '3 years', false
  from generate_series(1, 200) as n;

create temporary table town on commit drop as
select row_number() over (order by md5(key)) - 1 as number, name, subdivision, latitude, longitude
  from places.place where code is not null and country = 'US';

create temporary table peer on commit drop as
select n, bench.id(1, 1 + n % 200) as organization_id, bench.id(2, n) as account_id, bench.id(3, n) as id,
       p.name, p.subdivision, p.latitude, p.longitude,
       1 + floor(20 * bench.chance(n, 'places'))::int as places
  from generate_series(1, :listings) as n
  join town as p on p.number = (n * 7919) % (select count(*) from town);

insert into access.account (id, sign_in, called, password_hash, pass_words, language, opened_at)
select account_id, 'peer-' || n, initcap(bench.word(n % 997)), 'none', false, 'EN', now() - interval '2 years'
  from peer;

insert into specialists.specialist
  (organization_id, id, account_id, called, words, first_talk, experiences, languages, ways, place, country,
   latitude, longitude, reach_km, places, listed)
select organization_id, id, account_id, initcap(bench.word(n % 997)) || ' ' || chr((65 + n % 26)::int) || '.',
       bench.words(n, 30), bench.words(n + 1000000, 10),
       bench.some(array['ALCOHOL','OPIOIDS','STIMULANTS','GAMBLING','DEPRESSION','ANXIETY','PSYCHOSIS','BIPOLAR',
                        'TRAUMA','EATING','GRIEF','MEDICATION_IN_RECOVERY','PRISON','MILITARY','HOMELESSNESS',
                        'PARENTING','LGBTQ'], n, 'e', 0.25),
       array['en'] || bench.some(array['es','zh','vi','tl','ar','fr','ko','ru','ase'], n, 'l', 0.08),
       array['PHONE'] || bench.some(array['IN_PERSON','VIDEO','TEXT'], n, 'y', 0.6),
       name, 'US', latitude, longitude, 20 + (n % 5 * 10)::int, places, true
  from peer;

insert into certification.credential
  (organization_id, id, holder_id, title, jurisdiction, number, issuer, granted_on, valid_until)
select organization_id, bench.id(6, n), account_id, 'Certified Peer Recovery Specialist', subdivision,
       'B-' || n, 'Invented certification board', current_date - 400, current_date + 200 + (n % 300)::int
  from peer;

insert into directory.listing
  (organization_id, specialist_id, account_id, called, words, first_talk, experiences, languages, ways, place,
   country, latitude, longitude, meets_km, places, places_free, burden, back_on, certified_until, serves, free)
select s.organization_id, s.id, s.account_id, s.called, s.words, s.first_talk, s.experiences, s.languages, s.ways,
       s.place, s.country, s.latitude, s.longitude, s.reach_km, s.places, s.places - taken,
       -- The directory's own arithmetic (Fairness).
       case when s.places = taken then 130000 else round(30000.0 * taken / s.places) end,
       null, current_date + 200 + (n % 300)::int,
       bench.some(array['VETERANS','YOUNG_PEOPLE','OLDER_PEOPLE','PARENTS','PREGNANT','FAMILIES','LGBTQ',
                        'LEAVING_PRISON','NO_HOME','NEWCOMERS','DEAF'], n, 'c', 0.15),
       (select coalesce(array_agg(day || '_' || part), '{}')
          from unnest(array['MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY','SUNDAY']) as day,
               unnest(array['MORNING','AFTERNOON','EVENING']) as part
         where bench.chance(n, day || part) < 0.4)
  from specialists.specialist s
  join (select id, n, floor((places + 1) * bench.chance(n, 'taken'))::int as taken from peer) as p on p.id = s.id;

do $$ declare t regclass; begin
  for t in select name from locked loop execute format('alter table %s force row level security', t); end loop;
end $$;
commit;
analyze;
