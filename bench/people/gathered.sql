-- Part of people.sql, when asked for. What a house gathers in time: requests, proposals, drafts,
-- answers, messages, a list that arrives, and a million entries of the audit trail. Everybody with an
-- account has the pass phrase of the demonstration. For bench/plans.
update access.account set password_hash = (select password_hash from access.account where sign_in = 'peer-1')
 where password_hash is null;

-- A guest, an administrator, and somebody who looks for a peer can sign in as well.
insert into access.account (id, sign_in, called, password_hash, pass_words, language, opened_at)
select id, sign_in, 'Sam', (select password_hash from access.account where sign_in = 'peer-1'), false, 'EN', now() - interval '1 year'
  from (select bench.id('guest account', n), 'guest-' || n from generate_series(1, 200 * :times) as n
        union all values (bench.id('administrator account', 1), 'administrator-1'),
                         (bench.id('participant account', 0), 'seeker-1')) as these (id, sign_in);
insert into organizations.staff values
  (bench.id('organization', 1), bench.id('administrator account', 1), 'ADMINISTRATOR', null, now() - interval '1 year', null);
update participants.participant set account_id = bench.id('participant account', 0)
 where id = (select id from person where looks and organization = 1 order by n limit 1);

-- Who asked for support: everybody who is here, and two in a hundred who still wait.
insert into referrals.request
  (organization_id, id, form, account_id, called, language, words, danger, reach_by, received_at, state,
   answered_by, answered_at, participant_id)
select organization_id, bench.id('request', n + 1000000), gen_random_uuid(), own_account, 'Jamie', 'EN', 'I would like to talk.', false,
       'INBOX', now() - interval '70 days', 'WELCOMED', bench.id('manager account', organization), now() - interval '61 days', id
  from walk
union all
select bench.id('organization', 1), bench.id('request', n), gen_random_uuid(), bench.id('guest account', n), 'Sam', 'EN',
       'I would like to talk.', n % 50 = 7, 'INBOX', now() - n % 900 * interval '20 minutes', 'WAITING', null, null, null
  from generate_series(1, 200 * :times) as n;

-- Who looks was proposed three peers; one in five has chosen one of them.
insert into matching.proposal
select organization_id, bench.id('proposal', n * 4 + rank),
       id, bench.id('specialist', case when organization = 1 then 1 + (n / 4 + rank * 7) % (500 * :times - 200)
                                       else 500 * :times - 199 + (n / 4 + rank * 7) % 20 end),
       rank, array['NEAR:4800'], case when rank = 1 and n % 20 = 0 then 'CHOSEN' else 'OFFERED' end,
       now() - interval '2 days', case when rank = 1 and n % 20 = 0 then now() - interval '1 day' end, null
  from person, generate_series(1, 3) as rank
 where looks and organization <= 2;
update matching.proposal set id = bench.id('proposal', 1), specialist_id = bench.id('specialist', 1)
 where id = (select id from matching.proposal where state = 'CHOSEN' and organization_id = bench.id('organization', 1) order by id limit 1);

-- A tenth writes at the next version of a plan.
insert into plans.plan_version
select organization_id, participant_id, 2, 'DRAFT', text, 1, true, now() - interval '3 days', now() - interval '1 day', null, null, null
  from plans.plan_version join walk using (organization_id)
 where participant_id = id and plan_version.state = 'ACTIVE' and n % 10 = 2;

-- Steps that wait for a human, and people who came back.
update monitoring.step set state = 'TASK', at = now() - interval '1 day' where position = 3 and episode = 1;
update monitoring.watch set urgency = 0 where state = 'QUIET';
update monitoring.watch set episode = 1 from walk where participant_id = id and walk.n % 7 = 1 and watch.episode = 0;
insert into monitoring.episode
select organization_id, participant_id, 1, now() - (n % 90 + 20) * interval '1 day', now() - (n % 90 + 8) * interval '1 day',
       now() - (n % 90) * interval '1 day' - n * interval '1 second', 'CAME_BACK'
  from monitoring.watch join walk using (organization_id)
 where participant_id = id and watch.state = 'LISTENING' and watch.episode = 1;
insert into monitoring.way_back
select organization_id, sha256(uuid_send(id)), id, now() + interval '20 days' from walk where n % 33 = 5;

-- Who was away in two years and who is now, the first specialist among them, and who stands in; what payers ask.
insert into pairings.cover (organization_id, id, specialist_id, covering_id, starts_at, ends_at)
select bench.id('organization', 1), gen_random_uuid(), bench.id('specialist', n), bench.id('specialist', n + 1),
       now() - past * interval '60 days' - interval '1 day', now() - past * interval '60 days' + interval '4 days'
  from generate_series(1, 250 * :times) as n, generate_series(0, 11) as past;
insert into plans.plan_rule (organization_id, id, called, review_days, source, since)
select bench.id('organization', 1), gen_random_uuid(), 'Payer ' || n, 90, '', now() from generate_series(1, 20) as n;

-- Drafts of the first specialist, lines that people added, corrections.
insert into contacts.draft
select organization_id, bench.id('draft', n), id, account_id, 'PHONE', 'REACHED', (current_date - 1)::text, '10:00', '', '{}', '{}',
       'She called back.', '', '', now() - interval '20 hours'
  from walk where peer = 1 and k in (3, 4, 6, 7, 8);
insert into contacts.addition
select organization_id, bench.id('addition', n), bench.id('note', n * 10 + 1), id, 'It was a good day.', now() - interval '2 days'
  from walk where n % 4 <> 3 and n % 5 = 1;
insert into contacts.unread
select organization_id, account_id, bench.id('addition', n), bench.id('note', n * 10 + 1), id, now() - interval '2 days'
  from walk where n % 4 <> 3 and n % 5 = 1;
insert into contacts.amendment
select organization_id, bench.id('addition', n), bench.id('note', n * 10 + 1), id, account_id, 'A slip', 'It was Tuesday.', now() - interval '2 days'
  from walk where n % 4 <> 3 and n % 20 = 2;

-- Letters that went out, and notices that were seen and were not.
insert into courier.message
  (organization_id, id, owner, name, account_id, participant_id, channel, address, language, occasion, path, zone,
   not_before, state, attempts, sent_at, seen_at)
select organization_id, gen_random_uuid(), 'appointments/' || bench.id('meeting', n * 10 + m), 'news', null, id,
       case when m < 5 then 'EMAIL' else 'INBOX' end, case when m < 5 then 'somebody@example.org' end, 'EN', 'NEWS',
       '/my/meetings', zone, now() - m * interval '5 days', 'SENT', 1, now() - m * interval '5 days',
       case when m = 5 or m = 6 then now() - interval '1 day' end
  from walk, generate_series(1, 7) as m;
insert into courier.message
  (organization_id, id, owner, name, account_id, channel, language, occasion, path, zone, not_before, state, attempts, sent_at)
select organization_id, gen_random_uuid(), 'matching/' || gen_random_uuid(), 'news', account_id, 'INBOX', 'EN', 'NEWS', '/today',
       'America/Chicago', now() - m * interval '5 days', 'SENT', 1, now() - m * interval '5 days'
  from organizations.staff, generate_series(1, 6) as m;
insert into courier.stop (organization_id, owner, at)
select organization_id, 'appointments/' || bench.id('meeting', n * 10 + 7), now() - interval '30 days' from walk where n % 4 = 0;

-- A list that arrived and waits for the manager: 20,000 rows, a tenth with something to look at.
insert into arrivals.arrival (organization_id, id, account_id, file_name, state, letters, separator, rows_total, rows_done, received_at, run_began_at)
values (bench.id('organization', 1), bench.id('arrival', 1), bench.id('manager account', 1), 'people.csv', 'READY', 'UTF-8', ',',
        20000, 20000, now(), now());
insert into arrivals.heading
select bench.id('organization', 1), bench.id('arrival', 1), p - 1, title, meaning, null, false, false
  from unnest(array['Number', 'Name', 'Phone'], array['NUMBER', 'FULL_NAME', 'PHONE']) with ordinality as those (title, meaning, p);
insert into arrivals.row (organization_id, arrival_id, number, kind, list_number, called, phone, language, findings, fate)
select bench.id('organization', 1), bench.id('arrival', 1), n, 'PERSON', n::text, 'Somebody ' || n, '+16155550100', 'EN',
       (n % 10 = 0)::int, case when n % 10 = 0 then 'LOOK' when n % 10 = 1 then 'ASKS' else 'READY' end
  from generate_series(2, 20001) as n;
insert into arrivals.finding
select bench.id('organization', 1), bench.id('arrival', 1), n, 1, 'LANGUAGE_UNKNOWN', 'Language', 'Klingon', ''
  from generate_series(10, 20000, 10) as n;

\ir finding.sql

-- Sessions of today, and who looked at what: sealed, so that the house has nothing to catch up with.
insert into access.session
select gen_random_uuid(), gen_random_uuid(), extract(epoch from now()) * 1000, extract(epoch from now()) * 1000, 3600,
       extract(epoch from now()) * 1000 + 3600000, account_id::text
  from peer, generate_series(1, 4);
insert into audit.entry
  (organization_id, at, account_id, hat, deed, thing, thing_id, participant_id, purpose, outcome, channel, correlation_id, digest)
select organization_id, now() - m * interval '4 days', account_id, 'SPECIALIST', case when m % 4 = 0 then 'SIGN' else 'READ' end,
       bench.pick(array['record', 'plan', 'contact'], m), null, id, 'SUPPORT', 'DONE', 'WEB', gen_random_uuid(), sha256(uuid_send(id))
  from walk, generate_series(1, 13) as m;
insert into audit.seal
select organization_id, row_number() over (order by organization_id), min(number), max(number), count(*), sha256(uuid_send(organization_id)), now()
  from audit.entry group by organization_id;
