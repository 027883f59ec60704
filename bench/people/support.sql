-- Part of people.sql.
create function bench.plan_text(n bigint) returns jsonb language sql immutable as $$
select jsonb_build_object(
         'hopes', 'Sleep through the night. Take my girl to school myself.',
         'strengths', 'I keep going. I can fix anything with a motor.',
         'supporters', 'My sister.', 'helps', 'Walking in the morning.', 'hinders', 'Payday.',
         'goals', jsonb_build_array(
           jsonb_build_object('id', bench.id('goal', n * 2), 'area', 'HOUSING', 'words', 'A place of my own by spring',
             'why', 'So that my daughter can stay over', 'importance', 9, 'confidence', 6, 'stage', null, 'firstStep', '',
             'steps', jsonb_build_array(
               jsonb_build_object('id', bench.id('step', n * 2), 'words', 'Fill in the form', 'who', '', 'by', null),
               jsonb_build_object('id', bench.id('step', n * 2 + 1), 'words', 'Put fifty aside each week', 'who', '', 'by', null))),
           jsonb_build_object('id', bench.id('goal', n * 2 + 1), 'area', 'SUPPORT_GROUPS', 'words', 'A group I want to come back to',
             'why', 'Sundays are long', 'importance', null, 'confidence', null, 'stage', null, 'firstStep', '',
             'steps', jsonb_build_array())),
         'agreement', jsonb_build_object('everyDays', 7, 'way', 'PHONE', 'mine', jsonb_build_array('Come, or say so'),
           'theirs', jsonb_build_array('Be there'), 'ladder', jsonb_build_array(), 'stopAfterDays', 21,
           'never', 'Do not call my job.', 'comeBack', 'One message is enough.'))
$$;

-- Three in four have a plan in force with two goals; one in fifty has one that waits for the peer.
insert into plans.plan_version
select organization_id, id, 1, case when n % 50 = 1 then 'PROPOSED' else 'ACTIVE' end,
       bench.plan_text(n),
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

-- Plans are looked at again ninety days after they began; one in ten waits for that.
insert into plans.coming_review
select organization_id, participant_id, (active_at + case when n % 10 = 4 then interval '50 days' else interval '90 days' end)::date, 'DUE'
  from plans.plan_version join walk using (organization_id) where participant_id = id and plan_version.state = 'ACTIVE';

-- What was noted in the last eight weeks with the time that it took, what waits to be signed, and what is agreed
-- for the next days. Nobody is in two places at once: one contact begins when the one before is over.
insert into contacts.note
select organization_id, bench.id('note', n * 10 + week), id, account_id, specialist_id,
       bench.pick(array['PHONE', 'CENTER', 'COMMUNITY', 'TEXT'], n + week), true, null,
       now() - week * interval '7 days' - interval '3 days' - k * interval '30 minutes', 25,
       array['GOALS', 'COPING'], array[bench.id('goal', n * 2)],
       'Went through the plan for payday, and what to do when his brother calls.', 'He laughed about the truck.',
       'Call on Friday before five.', now() - week * interval '7 days' - interval '2 days'
  from walk, generate_series(0, 7) as week where (n + week) % 4 <> 0;
insert into contacts.taken
select organization_id, id, id, participant_id, specialist_id, author_id, started_at, started_at + minutes * interval '1 minute',
       null, null, false
  from contacts.note where minutes > 0;
insert into contacts.draft
select organization_id, bench.id('draft', n), id, account_id, 'PHONE', 'REACHED', (current_date - 1)::text, '10:00', '', '{}', '{}',
       'She called back.', '', '', now() - interval '20 hours'
  from walk where k = 3 and peer % 2 = 0;
insert into appointments.appointment
  (organization_id, id, participant_id, specialist_id, offer_id, proposed_by, proposed_at, starts_at, ends_at, way, state, agreed_at)
select organization_id, bench.id('meeting', n), id, specialist_id, bench.id('offer', n), 'SPECIALIST', now() - interval '1 day',
       date_trunc('hour', now()) + k * interval '21 hours', date_trunc('hour', now()) + k * interval '21 hours' + interval '45 minutes',
       'PHONE', case when k = 6 then 'PROPOSED' else 'AGREED' end, case when k < 6 then now() - interval '1 day' end
  from walk where k <= 6;
