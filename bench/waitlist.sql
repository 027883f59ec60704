-- Invented people who look for a peer, and peers with room: an organization of its own, to measure how
-- long a whole waiting list takes. Run by script/bench, as the owner of the tables:
-- -v n=1 -v people=2000 -v peers=200. There are about as many places as people, and everything that
-- somebody may ask for is asked for by some.
\set ON_ERROR_STOP on
set client_min_messages = warning;
begin;
create temporary table locked on commit drop as
  select oid::regclass as name from pg_class
   where relforcerowsecurity and pg_has_role(current_user, relowner, 'member');
do $$ declare t regclass; begin
  for t in select name from locked loop execute format('alter table %s no force row level security', t); end loop;
end $$;

create function pg_temp.id(kind text, n bigint) returns uuid language sql immutable as $$
  select md5('waitlist ' || kind || n)::uuid
$$;
create function pg_temp.some(choices text[], n bigint, every int) returns text[] language sql immutable as $$
  select coalesce(array_agg(one order by one), '{}') from unnest(choices) with ordinality as c (one, k)
   where get_byte(decode(md5(n || one), 'hex'), 0) % every = 0
$$;
-- Names as they are spread among people: one in forty shares a first name.
create function pg_temp.name(n bigint) returns text language sql immutable as $$
  select (array['Jamie', 'Tasha', 'Boris', 'Bettie', 'Corey', 'Luz', 'Kit', 'Sol', 'Vic', 'Nia', 'Alma', 'Otis', 'Nina',
                'Robin', 'Casey', 'Lee', 'Dana', 'Ezra', 'Faye', 'Gus', 'Hana', 'Ivo', 'June', 'Kofi', 'Lena', 'Milo',
                'Noor', 'Opal', 'Pia', 'Quinn', 'Rosa', 'Sami', 'Tove', 'Uma', 'Vera', 'Wim', 'Xenia', 'Yara', 'Zeb',
                'Ada'])[1 + n % 40] || ' ' || substr(md5('family' || n % 997), 1, 6)
$$;
create temporary table here on commit drop as
select pg_temp.id('organization', :n) as organization, 1000000 * :n as base;

insert into organizations.organization
select organization, 'Waiting list ' || :people, 'US', 'EN', 'America/Chicago', now(), false from here;
insert into organizations.site
select organization, pg_temp.id('site', :n), 'Center', 'Nashville', null, 'America/Chicago' from here;
insert into organizations.program
select organization, pg_temp.id('program', :n), pg_temp.id('site', :n), 'Peer support', 'PART2' from here;

create temporary table town on commit drop as
select name, latitude, longitude, row_number() over (order by md5(key)) - 1 as n, count(*) over () as towns
  from places.place where code is not null and country = 'US' and subdivision in ('US-TN', 'US-KY', 'US-GA');

insert into access.account (id, sign_in, called, password_hash, pass_words, language, opened_at)
select pg_temp.id('account', base + g), 'waiting-' || base + g, 'Rosa', 'none', false, 'EN', now()
  from here, generate_series(0, :peers) as g;
insert into organizations.staff (organization_id, account_id, hat, person_id, since)
select organization, pg_temp.id('account', base), 'MANAGER', null, now() from here;
insert into specialists.specialist
  (organization_id, id, account_id, called, experiences, languages, ways, place, country, latitude, longitude,
   reach_km, places, serves, free, gender)
select organization, pg_temp.id('specialist', base + g), pg_temp.id('account', base + g), 'Rosa ' || g,
       pg_temp.some(array['ALCOHOL', 'OPIOIDS', 'STIMULANTS', 'DEPRESSION', 'ANXIETY', 'TRAUMA', 'PRISON', 'MILITARY',
                          'HOMELESSNESS', 'PARENTING'], g, 3),
       array['en'] || pg_temp.some(array['es', 'fr', 'ase', 'vi'], g, 6),
       array['PHONE'] || pg_temp.some(array['IN_PERSON', 'VIDEO', 'TEXT'], g, 2),
       name, 'US', latitude, longitude, 20 + g % 9 * 10, 6 + g % 9,
       pg_temp.some(array['VETERANS', 'YOUNG_PEOPLE', 'PARENTS', 'LGBTQ', 'LEAVING_PRISON'], g, 3),
       pg_temp.some(array['MONDAY_EVENING', 'TUESDAY_EVENING', 'WEDNESDAY_MORNING', 'FRIDAY_AFTERNOON',
                          'SATURDAY_MORNING'], g, 2),
       (array['WOMAN', 'MAN', 'NONBINARY', null])[1 + g % 4]
  from here, generate_series(1, :peers) as g join town on town.n = g * 37 % towns;
insert into certification.credential
  (organization_id, id, holder_id, title, jurisdiction, number, issuer, granted_on, valid_until)
select organization, pg_temp.id('credential', base + g), pg_temp.id('account', base + g), 'Certified Peer Specialist',
       'US-TN', 'W-' || base + g, 'Invented certification board', current_date - 400, current_date + 400
  from here, generate_series(1, :peers) as g;

insert into participants.participant
  (organization_id, id, called, language, zone, place, latitude, longitude, experiences, ways, state, welcomed_at,
   peer_times, languages_needed, languages_nice, peer_gender, communities)
select organization, pg_temp.id('participant', base + g), pg_temp.name(g), case when g % 9 = 0 then 'ES' else 'EN' end,
       'America/Chicago', name, latitude, longitude,
       pg_temp.some(array['ALCOHOL', 'OPIOIDS', 'STIMULANTS', 'DEPRESSION', 'ANXIETY', 'TRAUMA', 'PRISON', 'MILITARY',
                          'HOMELESSNESS', 'PARENTING'], -g, 4),
       pg_temp.some(array['IN_PERSON', 'PHONE', 'VIDEO', 'TEXT'], -g, 2), 'ACTIVE', now() - g * interval '1 minute',
       pg_temp.some(array['MONDAY_EVENING', 'TUESDAY_EVENING', 'WEDNESDAY_MORNING', 'FRIDAY_AFTERNOON',
                          'SATURDAY_MORNING'], -g, 3),
       pg_temp.some(array['es', 'ase', 'vi'], -g, 40), pg_temp.some(array['es', 'fr'], -g, 8),
       case when g % 11 = 0 then 'WOMAN' when g % 23 = 0 then 'MAN' end,
       pg_temp.some(array['VETERANS', 'YOUNG_PEOPLE', 'PARENTS', 'LGBTQ', 'LEAVING_PRISON'], -g, 6)
  from here, generate_series(1, :people) as g join town on town.n = g * 41 % towns;
insert into matching.search (organization_id, participant_id, began_at)
select organization, pg_temp.id('participant', base + g), now() - g * interval '1 minute'
  from here, generate_series(1, :people) as g;
-- Each fifth peer knows somebody of that first name, and somebody else of a name that is rare.
insert into matching.known_privately (organization_id, id, specialist_id, account_id, called, since)
select organization, pg_temp.id('known', base + g), pg_temp.id('specialist', base + g), pg_temp.id('account', base + g),
       pg_temp.name(g), now()
  from here, generate_series(1, :peers, 5) as g;

do $$ declare t regclass; begin
  for t in select name from locked loop execute format('alter table %s force row level security', t); end loop;
end $$;
commit;
analyze participants.participant, matching.search, matching.proposal, specialists.specialist;
