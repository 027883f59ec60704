-- Invented people to measure with: 5 organizations with 500 certified and listed specialists, each
-- walking with 12 to 20 people, and 10,000 participants. Run once by script/bench, as the owner of
-- the tables, in a house that is otherwise empty. Never part of the product. With `-v times=10` there
-- are ten times as many people and specialists, the others in the first organization; with
-- `-v gathered=1` there is also what a house gathers in time. With `-v people=100000` there are as many
-- specialists but so many people, who nearly all have left whom they walked with: years of fifty contacts each
-- (people/past.sql).
--
-- Identifiers are counted, so that the clients of a run can be told who they are:
-- bench.id('specialist', 7) is the seventh specialist, who signs in as peer-7 with the pass phrase
-- of the demonstration.
\set ON_ERROR_STOP on
set client_min_messages = warning;
\if :{?times} \else \set times 1 \endif
begin;

create schema bench;
create function bench.id(kind text, n bigint) returns uuid language sql immutable as $$
  select (lpad(array_position(array['organization', 'peer account', 'specialist', 'participant', 'pairing',
                                    'credential', 'site', 'program', 'manager account', 'goal', 'note', 'meeting',
                                    'offer', 'participant account', 'draft', 'step', 'request', 'proposal', 'guest account',
                                    'addition', 'arrival', 'administrator account', 'partner account', 'partner',
                                    'consent', 'referral', 'handover', 'agency', 'service', 'delivery', 'conversation'], kind)::text, 8, '0')
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

\ir people/specialists.sql
\ir people/participants.sql
\ir people/support.sql
\if :{?people} \ir people/past.sql \endif
\if :{?gathered} \ir people/gathered.sql \endif

alter table plans.plan_version enable trigger keep_the_history;
do $$ declare t regclass; begin
  for t in select name from locked loop execute format('alter table %s force row level security', t); end loop;
end $$;
commit;
analyze;
