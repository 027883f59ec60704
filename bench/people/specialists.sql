-- Part of people.sql. Specialists: 300 (with `times` all that are more), 100, 50, 30 and 20. Each lives
-- where a postal code of the state is.
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
  from (select n, case when n <= last - 200 then 1 when n <= last - 100 then 2 when n <= last - 50 then 3
                       when n <= last - 20 then 4 else 5 end as o
          from (values (500 * :times)) as those (last), generate_series(1, last) as n) as p
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
