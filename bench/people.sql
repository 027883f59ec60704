-- Invented people to measure with: 5 organizations with 500 certified and listed specialists, each
-- walking with 12 to 20 people, and 10,000 participants. Run once by script/bench, as the owner of
-- the tables, in a house that is otherwise empty. Never part of the product.
--
-- Identifiers are counted, so that the clients of a run can be told who they are:
-- bench.id('specialist', 7) is the seventh specialist, who signs in as peer-7 with the pass phrase
-- of the demonstration.
\set ON_ERROR_STOP on
set client_min_messages = warning;
begin;

create schema bench;
create function bench.id(kind text, n bigint) returns uuid language sql immutable as $$
  select (lpad(array_position(array['organization', 'peer account', 'specialist', 'participant', 'pairing',
                                    'credential', 'site', 'program', 'manager account', 'goal', 'note', 'meeting',
                                    'offer', 'participant account', 'draft'], kind)::text, 8, '0')
          || '-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid
$$;
create function bench.pick(choices anyarray, n bigint) returns anyelement language sql immutable as $$
  select choices[1 + n % array_length(choices, 1)]
$$;

-- The locks of the tables hold for their owner too; they are taken off while the rows are made.
create temporary table locked on commit drop as
  select oid::regclass as name from pg_class
   where relforcerowsecurity and pg_has_role(current_user, relowner, 'member');
do $$ declare t regclass; begin
  for t in select name from locked loop execute format('alter table %s no force row level security', t); end loop;
end $$;
alter table plans.plan_version disable trigger keep_the_history;

create temporary table organization on commit drop as
select n, bench.id('organization', n) as id, name, state, zone
  from (values (1, 'Cumberland Peer Center', 'US-TN', 'America/Chicago'),
               (2, 'Bluegrass Walks', 'US-KY', 'America/New_York'),
               (3, 'Ohio River Peers', 'US-OH', 'America/New_York'),
               (4, 'Peachtree Recovery House', 'US-GA', 'America/New_York'),
               (5, 'Gateway Peer Network', 'US-MO', 'America/Chicago')) as these (n, name, state, zone);

insert into organizations.organization
select id, name, 'US', 'EN', zone, now() - interval '3 years', false from organization;
insert into organizations.site
select id, bench.id('site', n), name, 'Downtown', null, zone from organization;
insert into organizations.program
select id, bench.id('program', n), bench.id('site', n), 'Peer support', 'PART2' from organization;

-- Specialists: 300, 100, 50, 30 and 20. Each lives where a postal code of the state is.
create temporary table town on commit drop as
select subdivision, name, code, latitude, longitude,
       row_number() over (partition by subdivision order by md5(key)) - 1 as n,
       count(*) over (partition by subdivision) as towns
  from places.place where code is not null and country = 'US';

create temporary table peer on commit drop as
select p.n, o.id as organization_id, o.n as organization, o.zone, o.state,
       bench.id('peer account', p.n) as account_id, bench.id('specialist', p.n) as id,
       bench.pick(array['Maria', 'Dwayne', 'Rosa', 'Marcus', 'Aisha', 'Chen', 'José', 'Lakeisha', 'Tom', 'Ingrid',
                        'Óscar', 'Beth', 'Kwame', 'Siobhán', 'Ray', 'Lupe', 'Hank', 'Thuy', 'Nadia', 'Earl'], p.n)
         || ' ' || chr((65 + p.n % 26)::int) || '.' as called,
       12 + p.n * 7 % 9 as walking, 12 + p.n * 7 % 9 + p.n % 4 as places
  from (select n, case when n <= 300 then 1 when n <= 400 then 2 when n <= 450 then 3 when n <= 480 then 4 else 5 end as o
          from generate_series(1, 500) as n) as p
  join organization o on o.n = p.o;
alter table peer add primary key (n);

insert into access.account (id, sign_in, called, password_hash, pass_words, language, opened_at)
select account_id, 'peer-' || n, called,
       '$argon2id$v=19$m=19456,t=2,p=1$sVY8Xg91BOpE+azhN5GFaw$baAhyZS8uG6sGoEBN7Fs43bsCiZfCuiedcu3etbE9Qk',
       false, 'EN', now() - interval '2 years'
  from peer
union all
select bench.id('manager account', n), 'manager-' || n, 'Ada',
       '$argon2id$v=19$m=19456,t=2,p=1$sVY8Xg91BOpE+azhN5GFaw$baAhyZS8uG6sGoEBN7Fs43bsCiZfCuiedcu3etbE9Qk',
       false, 'EN', now() - interval '3 years'
  from organization;
insert into organizations.staff (organization_id, account_id, hat, person_id, since)
select organization_id, account_id, 'SPECIALIST', id, now() - interval '2 years' from peer
union all
select id, bench.id('manager account', n), 'MANAGER', null, now() - interval '3 years' from organization;

insert into specialists.specialist
  (organization_id, id, account_id, called, words, first_talk, experiences, languages, ways, place, country,
   latitude, longitude, reach_km, places, listed)
select organization_id, peer.id, account_id, called,
       'I have been where you are, and I remember who walked with me. Ask me anything about the first year.',
       'We sit down, or walk. You talk about what you like. I do not write anything down the first time.',
       array[bench.pick(array['ALCOHOL', 'OPIOIDS', 'STIMULANTS', 'OTHER_SUBSTANCES'], peer.n),
             bench.pick(array['DEPRESSION', 'ANXIETY', 'TRAUMA', 'GRIEF', 'BIPOLAR'], peer.n / 3),
             bench.pick(array['PRISON', 'MILITARY', 'HOMELESSNESS', 'PARENTING', 'LGBTQ', 'MEDICATION_IN_RECOVERY'],
                        peer.n / 7)],
       case when peer.n % 6 = 0 then array['en', 'es'] when peer.n % 41 = 0 then array['en', 'ase'] else array['en'] end,
       case when peer.n % 3 = 0 then array['IN_PERSON', 'PHONE', 'TEXT', 'VIDEO'] else array['IN_PERSON', 'PHONE'] end,
       name, 'US', latitude, longitude, 20 + peer.n % 5 * 10, places, true
  from peer join town on subdivision = state and town.n = (peer.n * 37) % towns;
insert into certification.credential
  (organization_id, id, holder_id, title, jurisdiction, number, issuer, granted_on, valid_until)
select organization_id, bench.id('credential', n), account_id, 'Certified Peer Recovery Specialist', state,
       'B-' || n, 'Invented certification board', current_date - 400, current_date + 200 + (n % 300)::int
  from peer;
-- The directory's own arithmetic (Fairness): 30,000 metres times the share that is taken, and
-- 100,000 more when no place is free.
insert into directory.listing
select s.organization_id, s.id, s.account_id, s.called, s.words, s.first_talk, s.experiences, s.languages, s.ways,
       s.place, s.country, s.latitude, s.longitude, s.reach_km, s.places, s.places - walking,
       case when s.places = walking then 130000 else round(30000.0 * walking / s.places) end,
       null, c.valid_until
  from specialists.specialist s join peer using (organization_id, id)
  join certification.credential c on c.holder_id = s.account_id;

-- Participants: whom each specialist walks with first, then 2,000 who wait, rest or have left.
create temporary table person on commit drop as
select row_number() over (order by peer.n, k) as n, peer.n as peer, k, organization_id, organization, zone, state
  from peer, generate_series(1, walking) as k;
insert into person
select walked + g, null, 0, o.id, o.n, o.zone, o.state
  from (select count(*) as walked from person) as those, generate_series(1, 10000 - walked) as g
  join organization o on o.n = case when g % 10 < 6 then 1 when g % 10 < 8 then 2 else g % 3 + 3 end;
alter table person add primary key (n);
alter table person add id uuid;
update person set id = bench.id('participant', n);

insert into access.account (id, sign_in, called, password_hash, pass_words, language, opened_at)
select bench.id('participant account', n), 'person-' || n, 'Jamie', null, false, 'EN', now() - interval '1 year'
  from person where peer is not null;
insert into participants.participant
  (organization_id, id, account_id, called, first_name, last_name, born_on, language, zone, place, phone, reach_by,
   safe_from, safe_until, hopes, experiences, ways, program_id, state, welcomed_at)
select organization_id, person.id, case when peer is not null then bench.id('participant account', person.n) end,
       bench.pick(array['Jamie', 'Tasha', 'Boris', 'Bettie', 'Luís', 'Amal', 'Corey', 'Dee', 'Frankie', 'Hana', 'Ivy',
                        'Jo', 'Kit', 'Lou', 'Mo', 'Noor', 'Pat', 'Quinn', 'Robin', 'Sky', 'Tran', 'Val', 'Wren'], person.n)
         || ' ' || chr((65 + person.n / 23 % 26)::int) || '.',
       null, null, date '1960-01-01' + (person.n * 31 % 15000)::int,
       case when person.n % 9 = 0 then 'ES' else 'EN' end, zone, name, '+1615555' || lpad((person.n % 10000)::text, 4, '0'),
       bench.pick(array['PHONE', 'TEXT', 'INBOX'], person.n), '09:00', '20:00', 'Sleep through the night.',
       array['ALCOHOL'], array['PHONE'], bench.id('program', organization),
       case when peer is not null or person.n % 2 = 0 then 'ACTIVE' when person.n % 3 = 0 then 'RESTING' else 'LEFT' end,
       now() - person.n % 300 * interval '1 day' - interval '60 days'
  from person join town on subdivision = state and town.n = (person.n * 13) % towns;

insert into matching.search
select organization_id, id, null, now() - n % 40 * interval '1 day', null from person where peer is null and n % 4 = 0;

create temporary table walk on commit drop as
select person.*, peer.account_id, peer.id as specialist_id, bench.id('participant account', person.n) as own_account
  from person join peer on peer.n = person.peer;
insert into pairings.pairing
select organization_id, bench.id('pairing', n), id, specialist_id, now() - interval '60 days', null, null from walk;
insert into participants.circle
select organization_id, id, account_id, now() - interval '60 days', null from walk;

-- Three in four have a plan in force with two goals; one in fifty has one that waits for the peer.
insert into plans.plan_version
select organization_id, id, 1, case when n % 50 = 1 then 'PROPOSED' else 'ACTIVE' end,
       jsonb_build_object(
         'hopes', 'Sleep through the night. Take my girl to school myself.',
         'strengths', 'I keep going. I can fix anything with a motor.',
         'supporters', 'My sister.', 'helps', 'Walking in the morning.', 'hinders', 'Payday.',
         'goals', jsonb_build_array(
           jsonb_build_object('id', bench.id('goal', n * 2), 'area', 'HOUSING', 'words', 'A place of my own by spring',
             'why', 'So that my daughter can stay over', 'importance', 9, 'confidence', 6, 'stage', null, 'firstStep', '',
             'steps', jsonb_build_array(
               jsonb_build_object('id', bench.id('goal', n * 2 + 100000), 'words', 'Fill in the form', 'who', '', 'by', null),
               jsonb_build_object('id', bench.id('goal', n * 2 + 200000), 'words', 'Put fifty aside each week', 'who', '', 'by', null))),
           jsonb_build_object('id', bench.id('goal', n * 2 + 1), 'area', 'SUPPORT_GROUPS', 'words', 'A group I want to come back to',
             'why', 'Sundays are long', 'importance', null, 'confidence', null, 'stage', null, 'firstStep', '',
             'steps', jsonb_build_array())),
         'agreement', jsonb_build_object('everyDays', 7, 'way', 'PHONE', 'mine', jsonb_build_array('Come, or say so'),
           'theirs', jsonb_build_array('Be there'), 'ladder', jsonb_build_array(), 'stopAfterDays', 21,
           'never', 'Do not call my job.', 'comeBack', 'One message is enough.')),
       2, true, now() - interval '56 days', now() - interval '56 days', now() - interval '55 days',
       case when n % 50 = 1 then null else now() - interval '54 days' end, null
  from walk where n % 4 <> 3;
insert into plans.signature
select organization_id, id, 1, 2, role, case role when 'SPECIALIST' then account_id else own_account end,
       'As written', 'TYPED', now() - interval '54 days', 'EN', shown, encode(sha256(convert_to(shown, 'UTF8')), 'hex')
  from walk, (values ('PARTICIPANT'), ('SPECIALIST')) as those (role),
       (values ('A plan as it was shown to the two who signed it.')) as page (shown)
 where n % 4 <> 3 and n % 50 <> 1;

-- Everybody is listened for; three in a hundred have gone quiet.
insert into monitoring.watch
select organization_id, id, case when n % 33 = 5 then 'QUIET' else 'LISTENING' end,
       case when n % 33 = 5 then now() - interval '12 days' else now() - interval '2 days' end,
       case when n % 4 = 3 then 0 else 1 end, 7, 21, 'Do not call my job.', 'One message is enough.',
       case when n % 33 = 5 then now() - interval '4 days' end, null, null, case when n % 33 = 5 then 1 else 0 end,
       now() + interval '6 days', 1
  from walk;
insert into monitoring.rung
select organization_id, id, position, days, means, 'Thinking of you. No pressure.', '', null
  from walk, (values (1, 9, 'MESSAGE'), (2, 13, 'CALL'), (3, 18, 'CARD')) as rung (position, days, means);
insert into monitoring.episode
select organization_id, id, 1, now() - interval '12 days', now() - interval '4 days', null, null from walk where n % 33 = 5;
insert into monitoring.step
select organization_id, id, 1, position, days, means, 'Thinking of you. No pressure.', '', null,
       now() + (days - 12) * interval '1 day', step.state, case when step.state = 'SENT' then now() - interval '3 days' end, null
  from walk, (values (1, 9, 'MESSAGE', 'SENT'), (2, 18, 'CALL', 'WAITING'), (3, 19, 'CARD', 'WAITING')) as step (position, days, means, state)
 where n % 33 = 5;

-- What was noted in the last eight weeks, what waits to be signed, and what is agreed for the next days.
insert into contacts.note
select organization_id, bench.id('note', n * 10 + week), id, account_id, specialist_id,
       bench.pick(array['PHONE', 'CENTER', 'COMMUNITY', 'TEXT'], n + week), true, null,
       now() - week * interval '7 days' - interval '3 days', 25, array['GOALS', 'COPING'], array[bench.id('goal', n * 2)],
       'Went through the plan for payday, and what to do when his brother calls.', 'He laughed about the truck.',
       'Call on Friday before five.', now() - week * interval '7 days' - interval '2 days'
  from walk, generate_series(0, 7) as week where (n + week) % 4 <> 0;
insert into contacts.draft
select organization_id, bench.id('draft', n), id, account_id, 'PHONE', 'REACHED', (current_date - 1)::text, '10:00', '', '{}', '{}',
       'She called back.', '', '', now() - interval '20 hours'
  from walk where k = 3 and peer % 2 = 0;
insert into appointments.appointment
  (organization_id, id, participant_id, specialist_id, offer_id, proposed_by, proposed_at, starts_at, ends_at, way, state)
select organization_id, bench.id('meeting', n), id, specialist_id, bench.id('offer', n), 'SPECIALIST', now() - interval '1 day',
       date_trunc('hour', now()) + k * interval '21 hours', date_trunc('hour', now()) + k * interval '21 hours' + interval '45 minutes',
       'PHONE', case when k = 6 then 'PROPOSED' else 'AGREED' end
  from walk where k <= 6;

alter table plans.plan_version enable trigger keep_the_history;
do $$ declare t regclass; begin
  for t in select name from locked loop execute format('alter table %s force row level security', t); end loop;
end $$;
commit;
analyze;
