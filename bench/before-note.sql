-- Before a run of notes, as the owner: everybody was last heard from six days ago, so that each note
-- of the run is the latest news of somebody; the time of that week is free again, so that nobody was in
-- two contacts at once; and 128 sessions as large as a real one, for note.sql.
\set ON_ERROR_STOP on
begin;
alter table monitoring.watch no force row level security;
alter table contacts.taken no force row level security;
update monitoring.watch
   set state = 'LISTENING', last_heard_at = now() - interval '6 days', quiet_since = null, episode = 0,
       look_at = now() + interval '6 days'
 where participant_id <= bench.id('participant', 2100);
delete from contacts.taken
 where organization_id = bench.id('organization', 1) and specialist_id <= bench.id('specialist', 128)
   and starts_at > now() - interval '7 days';
alter table monitoring.watch force row level security;
alter table contacts.taken force row level security;

-- Sessions are shown to the door alone.
set local beenthere.hat = 'DOOR';
delete from access.session where session_id like 'bench-%';
create temporary table real on commit drop as
  select * from access.session where principal_name = bench.id('peer account', 1)::text
   order by last_access_time desc limit 1;
insert into access.session
select 'bench-' || lpad(n::text, 30, '0'), 'bench-' || lpad(n::text, 30, '0'), creation_time, last_access_time,
       max_inactive_interval, expiry_time + 86400000, 'bench'
  from real, generate_series(1, 128) as n;
insert into access.session_attributes
select 'bench-' || lpad(n::text, 30, '0'), attribute_name, attribute_bytes
  from real join access.session_attributes on session_primary_id = primary_id, generate_series(1, 128) as n;
commit;
vacuum analyze monitoring.watch, contacts.note, contacts.taken, audit.entry, storage.event_publication, access.session;
