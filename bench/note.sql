-- What the database is asked when a specialist saves a contact note, for pgbench (-M prepared): the
-- same statements with the same bind values' sizes, in the same four transactions, under the same
-- role and row-level security, as the program sends them. Taken from the server's log of statements
-- (log_min_duration_statement = 0 for the app role) while notes were saved; when saving a note changes, take it again.
--
--   1. Spring Session reads the session. Its last use is written once a minute, so not here.
--   2. The note is signed: who is asking, the plan in force (because a goal was touched), the person;
--      the time of both is held, whether it was sent before, the role with its certificate, the rules with
--      the edges of roles, the time of both around it; the note, its time, its draft goes, whether the person
--      wants to be asked, the entry of the audit trail, the news.
--   3. The news is heard (monitoring): the watch is locked and read, its ladder, the person, the watch
--      is stored; that the news was heard.
--   4. The news is heard by partners: whether somebody referred this person and waits for a first word.
--
-- No colon in a text stands before a letter or a digit, because pgbench would take it for a variable.
-- The driver sends `begin` together with the first statement; so does a pipeline here.
-- Client n goes round among the specialists of people.sql as client n over HTTP does (`Walking`), each of
-- whom notes one contact after the other; -D turn=0 -D each=... begin it. Sessions are those that
-- before-note.sql made.
\set peer 1 + :client_id * :each + :turn % :each
\set slot :turn / :each
\set turn :turn + 1
\set walking 12 + :peer * 7 % 9
\set nine (:peer - 1) % 9
\set before 144 * ((:peer - 1) / 9) + case when :nine = 0 then 0 when :nine = 1 then 19 when :nine = 2 then 36 when :nine = 3 then 51 when :nine = 4 then 64 when :nine = 5 then 84 when :nine = 6 then 102 when :nine = 7 then 118 else 132 end
\set person :before + 1 + :slot % :walking
\set late 8640 - 30 * :slot
\set news random(1, 999999999999)

\startpipeline
begin;
select set_config('beenthere.organization', '', true), set_config('beenthere.account', '', true), set_config('beenthere.hat', 'DOOR', true), set_config('beenthere.person', '', true), set_config('beenthere.now', now()::text, true);
\endpipeline
select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval, sa.attribute_name, sa.attribute_bytes from access.session s left join access.session_attributes sa on s.primary_id = sa.session_primary_id where s.session_id = 'bench-' || lpad(:peer::text, 30, '0');
commit;

\startpipeline
begin;
select set_config('beenthere.organization', '00000001-0000-7000-8000-000000000001', true), set_config('beenthere.account', '00000002-0000-7000-8000-' || lpad(:peer::text, 12, '0'), true), set_config('beenthere.hat', 'SPECIALIST', true), set_config('beenthere.person', '00000003-0000-7000-8000-' || lpad(:peer::text, 12, '0'), true), set_config('beenthere.now', now()::text, true);
\endpipeline
select organization_id, participant_id, number, state, text, revision, together, drafted_at, changed_at, proposed_at, active_at, ended_at from plans.plan_version where organization_id = '00000001-0000-7000-8000-000000000001' and participant_id = ('00000004-0000-7000-8000-' || lpad(:person::text, 12, '0'))::uuid and state = 'ACTIVE';
select organization_id, id, account_id, called, first_name, last_name, born_on, language, zone, postal_code, place, latitude, longitude, phone, email, reach_by, safe_from, safe_until, voicemail, safe_words, hopes, experiences, ways, program_id, state, welcomed_at, came_as, version, peer_times, languages_needed, languages_nice, peer_gender, communities from participants.participant where organization_id = '00000001-0000-7000-8000-000000000001' and id = ('00000004-0000-7000-8000-' || lpad(:person::text, 12, '0'))::uuid;
select pg_advisory_xact_lock(hashtextextended('contact ' || whose, 0)) from unnest(array['00000003-0000-7000-8000-' || lpad(:peer::text, 12, '0'), '00000004-0000-7000-8000-' || lpad(:person::text, 12, '0')]) as whose;
select organization_id, id, participant_id, author_id, specialist_id, setting, attempt, started_at, minutes, tasks, goals, did, mattered, next, role, standing, place, group_id, group_size, said, next_on, changed_at, signed_at from contacts.note where organization_id = '00000001-0000-7000-8000-000000000001' and id = ('0000000b-0000-4000-8000-' || lpad(:news::text, 12, '0'))::uuid;
select organization_id, id, account_id, called, words, first_talk, experiences, languages, ways, place, country, latitude, longitude, reach_km, places, role, serves, free, limits, gender, held_why, hours, for_everybody, listed, paused_until, programs, supervisor_id, version from specialists.specialist where organization_id = '00000001-0000-7000-8000-000000000001' and id = ('00000003-0000-7000-8000-' || lpad(:peer::text, 12, '0'))::uuid;
select rule, null as role, answer, coalesce(most, 0) as most, null as tasks, null as goals, null as reads_all, null as countersigned from contacts.rule where organization_id = '00000001-0000-7000-8000-000000000001' union all select null, role, null, null, tasks, goals, reads_all, countersigned from contacts.role_rule where organization_id = '00000001-0000-7000-8000-000000000001';
select organization_id as organization, id, holder_id as holder, title, jurisdiction, number, issuer, granted_on, valid_until, suspended_on, revoked_on from certification.credential where holder_id = any(array[('00000002-0000-7000-8000-' || lpad(:peer::text, 12, '0'))::uuid]);
(select distinct on (starts_at, contact_id) note_id, contact_id, participant_id, specialist_id, starts_at, ends_at, latitude, longitude from contacts.taken where organization_id = '00000001-0000-7000-8000-000000000001' and specialist_id = ('00000003-0000-7000-8000-' || lpad(:peer::text, 12, '0'))::uuid and starts_at >= now() - interval '1 minute' * :late - interval '32 hours' and starts_at < now() - interval '1 minute' * :late + interval '20 hours' and ends_at > now() - interval '1 minute' * :late - interval '20 hours' order by starts_at, contact_id) union all (select note_id, contact_id, participant_id, specialist_id, starts_at, ends_at, latitude, longitude from contacts.taken where organization_id = '00000001-0000-7000-8000-000000000001' and participant_id = any(array[('00000004-0000-7000-8000-' || lpad(:person::text, 12, '0'))::uuid]) and starts_at >= now() - interval '1 minute' * :late - interval '12 hours' and starts_at < now() - interval '1 minute' * :late + interval '10 minutes' and ends_at > now() - interval '1 minute' * :late and specialist_id <> ('00000003-0000-7000-8000-' || lpad(:peer::text, 12, '0'))::uuid order by starts_at);
insert into contacts.note (organization_id, id, participant_id, author_id, specialist_id, setting, reached, attempt, started_at, minutes, tasks, goals, did, mattered, next, role, standing, place, group_id, group_size, said, next_on, signed_at) values ('00000001-0000-7000-8000-000000000001', ('0000000b-0000-4000-8000-' || lpad(:news::text, 12, '0'))::uuid, ('00000004-0000-7000-8000-' || lpad(:person::text, 12, '0'))::uuid, ('00000002-0000-7000-8000-' || lpad(:peer::text, 12, '0'))::uuid, ('00000003-0000-7000-8000-' || lpad(:peer::text, 12, '0'))::uuid, 'PHONE', true, null, now() - interval '1 minute' * :late, 10, '{GOALS}', array[('0000000a-0000-7000-8000-' || lpad(:person::text, 12, '0'))::uuid], 'Went through the plan for payday, and what to do when his brother calls.', 'He laughed about the truck.', 'Call on Friday before five.', 'PEER_SPECIALIST', 'CERTIFIED', '', null, 1, '{}', null, now()) on conflict do nothing;
insert into contacts.taken (organization_id, note_id, contact_id, participant_id, specialist_id, account_id, starts_at, ends_at, latitude, longitude, on_purpose) values ('00000001-0000-7000-8000-000000000001', ('0000000b-0000-4000-8000-' || lpad(:news::text, 12, '0'))::uuid, ('0000000b-0000-4000-8000-' || lpad(:news::text, 12, '0'))::uuid, ('00000004-0000-7000-8000-' || lpad(:person::text, 12, '0'))::uuid, ('00000003-0000-7000-8000-' || lpad(:peer::text, 12, '0'))::uuid, ('00000002-0000-7000-8000-' || lpad(:peer::text, 12, '0'))::uuid, now() - interval '1 minute' * :late, now() - interval '1 minute' * :late + interval '10 minutes', null, null, false);
delete from contacts.draft where organization_id = '00000001-0000-7000-8000-000000000001' and id = ('0000000b-0000-4000-8000-' || lpad(:news::text, 12, '0'))::uuid;
insert into contacts.receipt (organization_id, note_id, participant_id, at) select organization_id, ('0000000b-0000-4000-8000-' || lpad(:news::text, 12, '0'))::uuid, participant_id, now() from contacts.receipt_wish where organization_id = '00000001-0000-7000-8000-000000000001' and participant_id = ('00000004-0000-7000-8000-' || lpad(:person::text, 12, '0'))::uuid;
insert into audit.entry (organization_id, at, account_id, hat, deed, thing, thing_id, participant_id, purpose, outcome, channel, correlation_id, address, digest) values ('00000001-0000-7000-8000-000000000001', now(), ('00000002-0000-7000-8000-' || lpad(:peer::text, 12, '0'))::uuid, 'SPECIALIST', 'SIGN', 'contact', ('0000000b-0000-4000-8000-' || lpad(:news::text, 12, '0'))::uuid, ('00000004-0000-7000-8000-' || lpad(:person::text, 12, '0'))::uuid, 'SUPPORT', 'DONE', 'WEB', gen_random_uuid(), '127.0.0.1', '\x000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f') on conflict do nothing;
insert into storage.event_publication (id, event_type, listener_id, publication_date, serialized_event, status, completion_attempts, last_resubmission_date) values (('0000000e-0000-4000-8000-' || lpad(:news::text, 12, '0'))::uuid, 'org.beenthere.contacts.ContactSigned', 'org.beenthere.monitoring.WatchNews.on(org.beenthere.contacts.ContactSigned)', now(), '{"organization": {"value": "00000001-0000-7000-8000-000000000001"},"contact": {"value": "0000000b-0000-4000-8000-000000000000"},"participant": {"value": "00000004-0000-7000-8000-000000000000"},"author": {"value": "00000002-0000-7000-8000-000000000000"},"specialist": {"value": "00000003-0000-7000-8000-000000000000"},"reached": true,"setting": "PHONE","startedAt": "2026-11-16T15.30.00Z","length": {"value": 25},"at": "' || now()::text || '"}', 'PUBLISHED', 1, now());
insert into storage.event_publication (id, event_type, listener_id, publication_date, serialized_event, status, completion_attempts, last_resubmission_date) values (('0000000f-0000-4000-8000-' || lpad(:news::text, 12, '0'))::uuid, 'org.beenthere.contacts.ContactSigned', 'org.beenthere.partners.ReferralNews.on(org.beenthere.contacts.ContactSigned)', now(), '{"organization": {"value": "00000001-0000-7000-8000-000000000001"},"contact": {"value": "0000000b-0000-4000-8000-000000000000"},"participant": {"value": "00000004-0000-7000-8000-000000000000"},"author": {"value": "00000002-0000-7000-8000-000000000000"},"specialist": {"value": "00000003-0000-7000-8000-000000000000"},"reached": true,"setting": "PHONE","startedAt": "2026-11-16T15.30.00Z","length": {"value": 25},"at": "' || now()::text || '"}', 'PUBLISHED', 1, now());
commit;

\startpipeline
begin;
select set_config('beenthere.organization', '00000001-0000-7000-8000-000000000001', true), set_config('beenthere.account', '', true), set_config('beenthere.hat', 'HOUSE', true), set_config('beenthere.person', '', true), set_config('beenthere.now', now()::text, true);
\endpipeline
select organization_id, participant_id, state, last_heard_at, plan_version, every_days, stop_after_days, never, come_back, quiet_since, resting_until, last_message_at, episode, version from monitoring.watch where organization_id = '00000001-0000-7000-8000-000000000001' and participant_id = ('00000004-0000-7000-8000-' || lpad(:person::text, 12, '0'))::uuid for update;
select participant_id, position, after_days, means, words, supporter, agreed_on from monitoring.rung where organization_id = '00000001-0000-7000-8000-000000000001' and participant_id = any(array[('00000004-0000-7000-8000-' || lpad(:person::text, 12, '0'))::uuid]) order by participant_id, position;
select organization_id, id, account_id, called, first_name, last_name, born_on, language, zone, postal_code, place, latitude, longitude, phone, email, reach_by, safe_from, safe_until, voicemail, safe_words, hopes, experiences, ways, program_id, state, welcomed_at, came_as, version, peer_times, languages_needed, languages_nice, peer_gender, communities from participants.participant where organization_id = '00000001-0000-7000-8000-000000000001' and id = ('00000004-0000-7000-8000-' || lpad(:person::text, 12, '0'))::uuid;
update monitoring.watch set state = 'LISTENING', last_heard_at = now() - interval '1 minute' * :late, plan_version = 1, every_days = 7, stop_after_days = 21, never = 'Do not call my job.', come_back = 'One message is enough.', quiet_since = null, resting_until = null, last_message_at = null, episode = 0, look_at = now() + interval '3 days', urgency = 1, version = version + 1 where organization_id = '00000001-0000-7000-8000-000000000001' and participant_id = ('00000004-0000-7000-8000-' || lpad(:person::text, 12, '0'))::uuid;
delete from storage.event_publication where id = ('0000000e-0000-4000-8000-' || lpad(:news::text, 12, '0'))::uuid;
commit;

\startpipeline
begin;
select set_config('beenthere.organization', '00000001-0000-7000-8000-000000000001', true), set_config('beenthere.account', '', true), set_config('beenthere.hat', 'HOUSE', true), set_config('beenthere.person', '', true), set_config('beenthere.now', now()::text, true);
\endpipeline
select organization_id as organization, id, partner_id as partner, consent_id as consent, member_id as member, account_id as account, participant_id as participant, called, language, referred_at, spoken_at, second_told_at, second_account, managers_told_at, over_at from partners.referral where organization_id = '00000001-0000-7000-8000-000000000001' and participant_id = ('00000004-0000-7000-8000-' || lpad(:person::text, 12, '0'))::uuid order by referred_at desc limit 1;
delete from storage.event_publication where id = ('0000000f-0000-4000-8000-' || lpad(:news::text, 12, '0'))::uuid;
commit;
