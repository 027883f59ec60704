-- Part of people.sql, with `people`: the years behind a house. Whoever does not walk with a specialist today did so once:
-- each specialist with twenty-five people at a time, 250 days long, fifty contacts each. So do those of today:
-- fifty contacts in a bit more than a year. Each contact has its time, as the program keeps it; time before the last
-- two months is kept as on purpose, as V180 kept what was noted before it. Constraints and triggers hold for
-- every row (but for the plans, whose trigger wants to see them written and signed first). Not there: an entry of the
-- audit trail for each of these notes, and messages older than a year, which the house erases.
create temporary table former on commit drop as
select person.n, person.id, peer.organization_id, peer.zone, peer.n as peer, peer.id as specialist_id, peer.account_id,
       bench.id('participant account', person.n) as own_account, j, 60 + j / 25 * 250 as days,
       now() - (60 + j / 25 * 250 + 260) * interval '1 day' as began, now() - (60 + j / 25 * 250 - 1) * interval '1 day' as ended
  from (select person.*, (row_number() over (order by n) - 1) / (500 * :times) as j,
               1 + (n - (select count(*) from walk)) % (500 * :times) as by
          from person where person.peer is null) as person
  join peer on peer.n = person.by;
analyze former;
update organizations.organization set began_at = now() - interval '10 years' where organization_id in (select id from organization);
update organizations.staff set since = now() - interval '9 years' where hat = 'SPECIALIST';
update certification.credential set granted_on = current_date - 3300;

insert into access.account (id, sign_in, called, password_hash, pass_words, language, opened_at)
select own_account, 'person-' || n, 'Jamie', null, false, 'EN', began from former;
update participants.participant p set account_id = own_account, welcomed_at = began
  from former f where p.organization_id = f.organization_id and p.id = f.id;
insert into pairings.pairing
select organization_id, bench.id('pairing', n), id, specialist_id, began, ended,
       bench.pick(array['FINISHED', 'MOVED_ON', 'LOST_CONTACT'], n) from former;
update pairings.pairing set began_at = now() - interval '420 days' where ended_at is null;
insert into participants.circle
select organization_id, id, account_id, began, ended from former;
update participants.circle set since = now() - interval '420 days' where until is null;

insert into plans.plan_version
select organization_id, id, 1, case when n % 3 = 0 then 'COMPLETED' else 'ENDED' end, bench.plan_text(n), 2, true,
       began, began, began + interval '5 days', began + interval '6 days', ended,
       case when n % 3 <> 0 then bench.pick(array['MOVED_ON', 'OTHER_SUPPORT', 'LOST_CONTACT'], n) end
  from former where n % 4 <> 3;
insert into plans.signature
select organization_id, id, 1, 2, role, case role when 'SPECIALIST' then account_id else own_account end,
       'As written', 'TYPED', began + interval '6 days', 'EN', shown, encode(sha256(convert_to(shown, 'UTF8')), 'hex')
  from former, (values ('PARTICIPANT'), ('SPECIALIST')) as those (role),
       (values ('A plan as it was shown to the two who signed it.')) as page (shown)
 where n % 4 <> 3;

-- How it went, told every other week by those who walk today, with their goals.
insert into plans.review
  (organization_id, participant_id, id, number, kind, occasion, went_well, to_change, role, account_id, read_back, at)
select organization_id, participant_id, gen_random_uuid(), 1, 'LIGHT', null, 'I got up every day.', '', 'PARTICIPANT', own_account,
       false, now() - turn * interval '14 days'
  from plans.plan_version join walk using (organization_id), generate_series(1, 3) as turn
 where participant_id = id and plan_version.state = 'ACTIVE';
insert into plans.goal_rating
select organization_id, participant_id, review.id, bench.id('goal', n * 2 + g), 'A place of my own by spring',
       bench.pick(array['NOT_STARTED', 'UNDER_WAY', 'PARTLY_MET'], n + g), null, ''
  from plans.review join walk using (organization_id), generate_series(0, 1) as g where participant_id = walk.id;

-- Contacts: those of today in the morning hours of each week, those of former years in the afternoon.
create temporary table contact on commit drop as
select n, organization_id, id, account_id, specialist_id, c,
       (current_date - 60 - c * 7 - k % 7 + time '14:00') at time zone 'UTC' + k / 7 * interval '1 hour' as at
  from walk, generate_series(0, 43) as c
union all
select n, organization_id, id, account_id, specialist_id, c,
       (current_date - (days + c * 5 + j % 25 / 5)::int + time '17:00') at time zone 'UTC' + j % 5 * interval '1 hour'
  from former, generate_series(0, 49) as c;
analyze contact;
-- Millions of rows go in faster when what holds them together is taken off, and put on again for all of them at once:
-- PostgreSQL looks at every row then as well.
create temporary table aside on commit drop as
select conrelid::regclass as name, format('drop constraint %I', conname) as off,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as again
  from pg_constraint where conrelid in ('contacts.note'::regclass, 'contacts.taken'::regclass) and contype in ('f', 'x')
union all
select indrelid::regclass, null, pg_get_indexdef(indexrelid)
  from pg_index where indrelid in ('contacts.note'::regclass, 'contacts.taken'::regclass) and not indisunique and not indisexclusion;
do $$ declare one record; begin
  for one in select * from aside loop
    if one.off is not null then execute format('alter table %s %s', one.name, one.off);
    else execute 'drop index contacts.' || substring(one.again from 'INDEX (\w+) '); end if;
  end loop;
end $$;
set local work_mem = '256MB';
set local maintenance_work_mem = '512MB';
insert into contacts.note
  (organization_id, id, participant_id, author_id, specialist_id, setting, reached, attempt, started_at, minutes, tasks, goals,
   did, mattered, next, signed_at, standing)
select organization_id, bench.id('note', 1000000000 + n * 100 + c), id, account_id, specialist_id,
       bench.pick(array['PHONE', 'CENTER', 'COMMUNITY', 'TEXT'], n + c), (n + c) % 8 <> 0,
       case when (n + c) % 8 = 0 then 'NO_ANSWER' end, at, case when (n + c) % 8 = 0 then 0 else 15 + (n + c) % 40 end,
       case when (n + c) % 8 = 0 then '{}'::text[] else array['GOALS', 'COPING'] end,
       case when (n + c) % 3 = 0 then array[bench.id('goal', n * 2)] else '{}'::uuid[] end,
       bench.pick(array['Went through the plan for payday, and what to do when his brother calls.',
                        'Filled in the form for the room together, and called the office about it. They want the letter by Monday.',
                        'Walked around the lake. We talked about sleep, and about what helped last winter when the evenings got long.',
                        'Short call. All is well.'], n + c),
       bench.pick(array['He laughed about the truck.', '', 'She said it out loud for the first time.'], n + c),
       bench.pick(array['Call on Friday before five.', ''], n + c), at + interval '1 hour', 'CERTIFIED'
  from contact order by at;
insert into contacts.taken
select organization_id, id, id, participant_id, specialist_id, author_id, started_at, started_at + minutes * interval '1 minute',
       null, null, true
  from contacts.note where minutes > 0 and started_at < now() - interval '58 days';

do $$ declare one record; begin
  for one in select again from aside loop execute one.again; end loop;
end $$;

-- A conversation for each two, with what was written within a year.
insert into messages.conversation
  (organization_id, id, participant_id, specialist_id, paired_at, ended_at, changes, last_by_person, last_by_staff, last_at)
select organization_id, id, participant_id, specialist_id, began_at, ended_at, case when ended_at is null then 40 else 10 end,
       case when ended_at is null then 39 else 9 end, case when ended_at is null then 40 else 10 end,
       coalesce(ended_at, now() - interval '3 hours')
  from pairings.pairing;
insert into messages.side
select organization_id, id, side, participant_id, last_by_staff, false
  from messages.conversation, unnest(array['PERSON', 'PEER']) as side;
insert into messages.message
  (organization_id, conversation_id, number, id, participant_id, by_person, author_id, words, way, written_at)
select c.organization_id, c.id, number, gen_random_uuid(), c.participant_id, number % 2 = 1,
       case when number % 2 = 1 then p.account_id else s.account_id end,
       bench.pick(array['I am at the door.', 'Good. Take your time.', 'Payday was hard. I went to my sister instead.',
                        'That is a lot. Shall we walk tomorrow at ten? I can come by and pick you up.'], number),
       'PAGE', c.last_at - (c.last_by_staff - number) * interval '2 days'
  from messages.conversation c
  join participants.participant p on p.organization_id = c.organization_id and p.id = c.participant_id
  join specialists.specialist s on s.organization_id = c.organization_id and s.id = c.specialist_id,
       generate_series(1, c.last_by_staff) as number
 where c.last_at - (c.last_by_staff - number) * interval '2 days' > now() - interval '360 days';

-- Hours that specialists keep, and meetings that took place: six of each who was here, eight of those who are.
insert into appointments.calendar
select organization_id, id, 'ASK', 45, 15, 12, array['PHONE'], '' from peer;
insert into appointments.weekly
select organization_id, id, day, '09:00', '17:00' from peer, unnest(array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY']) as day;
insert into appointments.appointment
  (organization_id, id, participant_id, specialist_id, offer_id, proposed_by, proposed_at, starts_at, ends_at, way, state, agreed_at)
select organization_id, bench.id('meeting', 1000000000 + n * 100 + c), id, specialist_id,
       bench.id('offer', 1000000000 + n * 100 + c), 'SPECIALIST', at - interval '7 days', at, at + interval '45 minutes', 'PHONE',
       case when c % 10 = 5 then 'MISSED' else 'KEPT' end, at - interval '6 days'
  from contact where c % 7 = 5;
