-- Part of people.sql. Participants: whom each specialist walks with first, then those who wait for a peer,
-- rest or have left. With `people` nearly all of the others have left the one they walked with (past.sql).
create temporary table person on commit drop as
select row_number() over (order by peer.n, k) as n, peer.n as peer, k, organization_id, organization, zone, state
  from peer, generate_series(1, walking) as k;
\if :{?people}
insert into person
select walked + g, null, 0, peer.organization_id, peer.organization, peer.zone, peer.state
  from (select count(*) as walked from person) as those, generate_series(1, :people - walked) as g
  join peer on peer.n = 1 + g % (500 * :times);
\else
insert into person
select walked + g, null, 0, o.id, o.n, o.zone, o.state
  from (select count(*) as walked from person) as those, generate_series(1, 10000 * :times - walked) as g
  join organization o on o.n = case when g % 10 < 6 then 1 when g % 10 < 8 then 2 else g % 3 + 3 end;
\endif
alter table person add primary key (n);
alter table person add id uuid, add looks boolean, add standing text;
update person
   set id = bench.id('participant', n), looks = peer is null and n % 4 = 0,
       standing = case when peer is not null or n % 2 = 0 then 'ACTIVE' when n % 3 = 0 then 'RESTING' else 'LEFT' end;
\if :{?people}
update person
   set looks = n % 20 = 0, standing = case when n % 20 = 0 then 'ACTIVE' when n % 20 = 1 then 'RESTING' else 'LEFT' end
 where peer is null;
\endif
analyze person;

insert into access.account (id, sign_in, called, password_hash, pass_words, language, opened_at)
select bench.id('participant account', n), 'person-' || n, 'Jamie',
       (select password_hash from access.account where sign_in = 'peer-1'), false, 'EN', now() - interval '1 year'
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
       standing, now() - person.n % 300 * interval '1 day' - interval '60 days'
  from person join town on subdivision = state and town.n = (person.n * 13) % towns;

insert into matching.search
select organization_id, id, null, now() - n % 40 * interval '1 day', null from person where looks;

create temporary table walk on commit drop as
select person.*, peer.account_id, peer.id as specialist_id, bench.id('participant account', person.n) as own_account
  from person join peer on peer.n = person.peer;
insert into pairings.pairing
select organization_id, bench.id('pairing', n), id, specialist_id, now() - interval '60 days', null, null from walk;
update participants.participant p set accompanied = true
  from walk where p.organization_id = walk.organization_id and p.id = walk.id;
insert into participants.circle
select organization_id, id, account_id, now() - interval '60 days', null from walk;
