-- Part of people.sql, when asked for. What finding a peer gathers: a partner of the first organization that
-- brought very many, under permissions that are in force; a roster with its years behind it; places that
-- help all over the country; conversations without a name; and what was changed about the house.
-- Whoever works at the partner is partner-1.
insert into access.account (id, sign_in, called, password_hash, pass_words, language, opened_at)
select bench.id('partner account', 1), 'partner-1', 'Lena', (select password_hash from access.account where sign_in = 'peer-1'),
       false, 'EN', now() - interval '1 year';
insert into partners.partner values
  (bench.id('organization', 1), bench.id('partner', 1), 'Cumberland Clinic', 'CLINIC', 'ACTIVE', now() - interval '2 years');
insert into partners.member values
  (bench.id('organization', 1), bench.id('partner', 1), bench.id('partner account', 1), 'Lena', now() - interval '2 years', null);
insert into consent.consent
  (organization_id, id, account_id, participant_id, state, name, discloser, information, purposes, statements, expires_when,
   language, signed_by, signed_how, signed_at, shown, shown_sha256)
select organization_id, bench.id('consent', n), own_account, id, 'ACTIVE', 'Jamie', 'Cumberland Clinic', '{STANDING,FIRST_MEETING}',
       '{PEER_SUPPORT}', '{REVOCATION,CONSEQUENCES}', 'REQUEST_ENDS', 'EN', 'Jamie', 'SCREEN', now() - n * interval '7 minutes',
       'I allow it.', repeat('0', 64)
  from walk where organization = 1;
insert into consent.recipient (organization_id, consent_id, number, account_id, participant_id, kind, partner_id, name, since)
select organization_id, id, 1, account_id, participant_id, 'NAMED', bench.id('partner', 1), 'Cumberland Clinic', signed_at
  from consent.consent;
insert into consent.disclosure
  (organization_id, id, consent_id, at, partner_id, recipient, to_account, information, purposes, notice, channel)
select organization_id, gen_random_uuid(), id, signed_at, bench.id('partner', 1), 'Cumberland Clinic', bench.id('partner account', 1),
       '{STANDING}', purposes, '42 CFR 2.32(a)(2), 2024', 'PAGE'
  from consent.consent;
insert into partners.referral
  (organization_id, id, partner_id, consent_id, member_id, account_id, participant_id, called, language, referred_at, spoken_at)
select organization_id, bench.id('referral', n), bench.id('partner', 1), bench.id('consent', n), bench.id('partner account', 1),
       own_account, id, 'Jamie', 'EN', now() - n * interval '7 minutes',
       case when n > 200 then now() - (n - 30) * interval '7 minutes' end
  from walk where organization = 1;
insert into partners.news
select organization_id, id, step, referred_at from partners.referral, unnest(array['RECEIVED', 'ACCEPTED']) as step;
insert into partners.handover
  (organization_id, id, referral_id, consent_id, partner_id, account_id, language, way, asked_at, until, state,
   taken_by, taken_called, taken_at, minutes)
select organization_id, bench.id('handover', row_number() over (order by referred_at desc)), id, consent_id, partner_id, account_id,
       'EN', 'MESSAGE', referred_at, referred_at + interval '10 minutes',
       case when id = bench.id('referral', 1) then 'TAKEN' else 'NOBODY' end,
       case when id = bench.id('referral', 1) then bench.id('peer account', 1) end,
       case when id = bench.id('referral', 1) then 'Maria' end,
       case when id = bench.id('referral', 1) then referred_at end, case when id = bench.id('referral', 1) then 5 end
  from partners.referral;

insert into duty.stretch (organization_id, id, account_id, day, starts, ends, valid)
select bench.id('organization', 1), gen_random_uuid(), bench.id('peer account', day), day, '17:00', '09:00', daterange(current_date - 700, null)
  from generate_series(1, 7) as day;
insert into duty.cover (organization_id, id, account_id, starts, ends, made_at)
select bench.id('organization', 1), gen_random_uuid(), bench.id('peer account', 1 + n % 100), current_date - n * interval '6 hours',
       current_date - n * interval '6 hours' + interval '4 hours', now()
  from generate_series(1, 10000 * :times) as n;
insert into duty.handover (organization_id, id, asks, asked, starts, ends, state, asked_at)
select bench.id('organization', 1), gen_random_uuid(), bench.id('peer account', 1), bench.id('peer account', 2 + n % 99),
       current_date - n * interval '6 hours', current_date - n * interval '6 hours' + interval '2 hours', 'ACCEPTED', now()
  from generate_series(1, 10000 * :times) as n;

insert into resources.agency (organization_id, id, known_as, name)
select bench.id('organization', 1), bench.id('agency', n), 'a' || n, 'Agency ' || n from generate_series(1, 1000 * :times) as n;
insert into resources.service
  (organization_id, id, agency_id, known_as, name, about, cost, languages, needs, country, placeless, state, mended, brought_as)
select bench.id('organization', 1), bench.id('service', n), bench.id('agency', 1 + n % (1000 * :times)), 's' || n, 'Service ' || n,
       repeat('We help. ', 30), bench.pick(array['FREE', 'SOME', 'UNKNOWN'], n), array['en'],
       array[bench.pick(array['HOUSING', 'FOOD', 'WORK', 'HEALTH_CARE', 'LEGAL_HELP', 'TRANSPORT'], n)], 'US', n % 20 = 0, 'OPEN', false, 'x'
  from generate_series(1, 10000 * :times) as n;
insert into resources.location (organization_id, id, known_as, town, country, latitude, longitude)
select bench.id('organization', 1), bench.id('service', s), 's' || s, name, 'US', latitude, longitude
  from generate_series(1, 10000 * :times) as s
       join (select *, row_number() over () - 1 as k from town) as t on t.k = s * 37 % (select count(*) from town)
 where s % 20 <> 0;
insert into resources.service_at_location
select organization_id, id, id, true, country, latitude, longitude from resources.location;
insert into resources.phone
select organization_id, id, 0, null, '615 555 0150', '', '' from resources.service;
insert into resources.schedule
select organization_id, id, day, null, day, '09:00', '17:00' from resources.service, generate_series(1, 5) as day;
insert into resources.remark (organization_id, id, service_id, kind, words, said_on)
select organization_id, gen_random_uuid(), id, 'HOURS', '', current_date from resources.service where id = bench.id('service', 1);
insert into resources.delivery (organization_id, id, account_id, file_name, received_at, state)
values (bench.id('organization', 1), bench.id('delivery', 1), bench.id('manager account', 1), 'help.json', now(), 'DONE');

insert into outreach.conversation
  (organization_id, id, form, language, specialist_id, state, begun_at, last_word_at, waits_since, due_at)
select bench.id('organization', 1), bench.id('conversation', n), gen_random_uuid(), 'EN', bench.id('specialist', 1 + n % 100),
       case when n <= 200 then 'OPEN' else 'CLOSED' end, now() - n * interval '20 seconds', now() - n * interval '20 seconds',
       case when n <= 200 then now() end, case when n <= 200 then now() + interval '5 hours' end
  from generate_series(1, 10000 * :times) as n;
insert into outreach.message (organization_id, conversation_id, id, by_writer, words, written_at)
select organization_id, id, gen_random_uuid(), true, 'Hello, is somebody there?', begun_at from outreach.conversation;

insert into audit.entry
  (organization_id, at, account_id, hat, deed, thing, thing_id, participant_id, purpose, outcome, channel, correlation_id, digest)
select bench.id('organization', 1), now() - n * interval '10 minutes', bench.id('manager account', 1), 'MANAGER', 'CHANGE', 'help',
       bench.id('service', 1 + n % 500), null, 'RUNNING', 'DONE', 'WEB', gen_random_uuid(), sha256('x')
  from generate_series(1, 10000 * :times) as n;
