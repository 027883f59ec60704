-- Care teams: whom a participant lets know of their goals and of the notes meant for the team. Nothing here
-- opens anything by itself: a row of consent.recipient that is in force does (decision 198).
create schema careteam;
grant usage on schema careteam to ${app};

-- Who may read and write notes for the team, where a program says otherwise than careteam/roles.csv (C11).
create table careteam.role_rule (
  organization_id uuid not null references organizations.organization,
  role            text not null check (role in ('PEER_SPECIALIST', 'VOLUNTEER', 'TRAINEE', 'PEER_EDUCATOR',
                                                'CLINICIAN', 'CASE_MANAGER', 'PROBATION', 'FAMILY', 'OTHER')),
  reads           boolean not null,
  writes          boolean not null,
  primary key (organization_id, role),
  constraint who_writes_reads check (reads or not writes)
);
call storage.guard('careteam.role_rule',
  seen    => $$organization_id = storage.organization()
               and storage.hat() in ('PARTICIPANT', 'SPECIALIST', 'PARTNER', 'MANAGER', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'HOUSE')$$);
grant select, insert, update, delete on careteam.role_rule to ${app};

-- Whether a role reads notes for the team, or writes them too. The usual answers are those of roles.csv; a
-- test holds the two together.
create function careteam.reads(whose uuid, what text) returns boolean
  language sql stable
  return coalesce((select r.reads from careteam.role_rule r where r.organization_id = whose and r.role = what),
                  what in ('PEER_SPECIALIST', 'TRAINEE', 'CLINICIAN', 'CASE_MANAGER', 'FAMILY', 'OTHER'));
create function careteam.writes(whose uuid, what text) returns boolean
  language sql stable
  return coalesce((select r.writes from careteam.role_rule r where r.organization_id = whose and r.role = what),
                  what in ('PEER_SPECIALIST', 'CLINICIAN', 'CASE_MANAGER'));

-- The role of the specialist who is asking. Looks at no row of a list, so PostgreSQL answers it once per statement.
create function careteam.role_here() returns text
  language sql stable
  return (select s.role from specialists.specialist s
           where s.organization_id = storage.organization() and s.id = storage.person());

-- Somebody on the team of a participant: one who works at a partner and signs in, or only a name.
create table careteam.member (
  organization_id uuid not null,
  id              uuid not null,
  participant_id  uuid not null,
  -- Who they are to the person.
  role            text not null check (role in ('CLINICIAN', 'CASE_MANAGER', 'PROBATION', 'FAMILY', 'OTHER')),
  called          text not null check (called <> '' and char_length(called) <= 200),
  partner_id      uuid,
  account_id      uuid references access.account,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant,
  constraint who_signs_in_works_at_a_partner check ((partner_id is null) = (account_id is null))
);
call participants.guard_record('careteam.member');
create policy put_down_by_the_house on careteam.member as restrictive for insert
  with check (storage.hat() = 'HOUSE');
grant select, insert on careteam.member to ${app};
-- Who is on the team of this person?
create index member_of_participant on careteam.member (organization_id, participant_id);
-- On whose team am I?
create index member_of_account on careteam.member (organization_id, account_id) where account_id is not null;

-- What the person allowed them, once for each permission. The latest one may be in force.
create table careteam.share (
  organization_id uuid not null,
  consent_id      uuid not null,
  member_id       uuid not null,
  participant_id  uuid not null,
  -- The form it was signed on: twice sent is one.
  form            uuid not null,
  -- The person's name on it.
  person          text not null check (person <> '' and char_length(person) <= 200),
  -- All goals, those to come as well; or these.
  all_goals       boolean not null,
  goals           uuid[] not null,
  given_at        timestamptz not null,
  primary key (organization_id, consent_id),
  foreign key (organization_id, member_id) references careteam.member,
  foreign key (organization_id, participant_id) references participants.participant,
  constraint a_form_is_signed_once unique (organization_id, form),
  constraint all_of_them_are_not_counted check (not all_goals or cardinality(goals) = 0)
);
call participants.guard_record('careteam.share');
create policy signed_through_the_house on careteam.share as restrictive for insert
  with check (storage.hat() = 'HOUSE');
create policy narrowed_by_the_person on careteam.share as restrictive for update
  using (storage.hat() in ('PARTICIPANT', 'HOUSE'));
grant select, insert, update (all_goals, goals) on careteam.share to ${app};
-- What did this member see, and when?
create index share_of_member on careteam.share (organization_id, member_id, given_at desc);
-- What is shared of this person?
create index share_of_participant on careteam.share (organization_id, participant_id, given_at desc);

-- Under one signature less can be shared from now on, and never more.
create function careteam.only_less() returns trigger
  language plpgsql as $$
begin
  if new.all_goals and not old.all_goals or not old.all_goals and not old.goals @> new.goals then
    raise exception 'more is shared with another signature' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger only_less before update on careteam.share
  for each row execute function careteam.only_less();

-- Whoever is named sees what is shared with them as long as the recipient of the permission is in force, which
-- its own policy decides to the second; and through it that they are on that team.
create policy seen_by_who_is_named on careteam.share for select
  using (storage.hat() = 'PARTNER' and organization_id = storage.organization()
         and exists (select from consent.recipient r
                      where r.organization_id = share.organization_id and r.consent_id = share.consent_id
                        and r.partner_id = storage.person() and r.to_account = storage.account()));
create policy seen_by_who_is_on_it on careteam.member for select
  using (storage.hat() = 'PARTNER' and organization_id = storage.organization()
         and account_id = storage.account() and partner_id = storage.person()
         and exists (select from careteam.share s
                      where s.organization_id = member.organization_id and s.member_id = member.id));

-- Whether whoever is asking is on the team of this person with the notes, and reads them in that role, or writes.
create function careteam.notes_are_open(whose uuid, about uuid, to_write boolean) returns boolean
  language plpgsql stable as $$
begin
  return exists (
    select from careteam.member m
                join careteam.share s on s.organization_id = m.organization_id and s.member_id = m.id
                join consent.consent c on c.organization_id = s.organization_id and c.id = s.consent_id
                join consent.recipient r on r.organization_id = s.organization_id and r.consent_id = s.consent_id
     where m.organization_id = whose and m.participant_id = about and m.account_id = storage.account()
       and r.to_account = storage.account()
       and 'TEAM_NOTES' = any (c.information) and 'TEAM_NOTES' <> all (r.without)
       and case when to_write then careteam.writes(whose, m.role) else careteam.reads(whose, m.role) end);
end $$;

-- A note meant for the team. Never changed and never removed; the person says whether the team reads it.
create table careteam.note (
  organization_id uuid not null,
  id              uuid not null,
  participant_id  uuid not null,
  author_id       uuid not null references access.account,
  hat             text not null check (hat in ('SPECIALIST', 'PARTNER')),
  -- As what they wrote it, and what they were called then.
  role            text not null check (role in ('PEER_SPECIALIST', 'VOLUNTEER', 'TRAINEE', 'PEER_EDUCATOR',
                                                'CLINICIAN', 'CASE_MANAGER', 'PROBATION', 'FAMILY', 'OTHER')),
  called          text not null check (called <> ''),
  words           text not null check (words <> '' and char_length(words) <= 1000),
  written_at      timestamptz not null,
  -- What the person said: the team reads it, or not; null as long as they said nothing, and the team waits.
  opened          boolean,
  said_at         timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant,
  constraint what_was_said_was_said_at_a_time check ((opened is null) = (said_at is null))
);
call participants.guard_record('careteam.note');
create policy read_by_the_team on careteam.note for select
  using (storage.hat() = 'PARTNER' and organization_id = storage.organization()
         and (opened or author_id = storage.account())
         and careteam.notes_are_open(organization_id, participant_id, false));
create policy read_within_ones_role on careteam.note as restrictive for select
  using (storage.hat() <> 'SPECIALIST' or author_id = storage.account()
         or (select careteam.reads(storage.organization(), careteam.role_here())));
create policy written_by_the_team on careteam.note for insert
  with check (storage.hat() = 'PARTNER' and organization_id = storage.organization()
              and careteam.notes_are_open(organization_id, participant_id, true));
create policy written_by_oneself on careteam.note as restrictive for insert
  with check (author_id = storage.account() and hat = storage.hat() and opened is null
              and (storage.hat() = 'PARTNER'
                   or storage.hat() = 'SPECIALIST' and role = careteam.role_here()
                      and careteam.writes(storage.organization(), role)));
-- The person alone says who reads it.
create policy opened_by_the_person on careteam.note as restrictive for update
  using (storage.hat() = 'PARTICIPANT');
grant select, insert, update (opened, said_at) on careteam.note to ${app};
-- What was written for the team of this person, newest first?
create index note_of_participant on careteam.note (organization_id, participant_id, written_at desc, id desc);

-- What the person adds to a note, read by whoever reads the note.
create table careteam.word (
  organization_id uuid not null,
  id              uuid not null,
  note_id         uuid not null,
  participant_id  uuid not null,
  words           text not null check (words <> '' and char_length(words) <= 1000),
  at              timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, note_id) references careteam.note,
  foreign key (organization_id, participant_id) references participants.participant
);
call participants.guard_record('careteam.word');
create policy in_the_persons_own_words on careteam.word as restrictive for insert
  with check (storage.hat() in ('PARTICIPANT', 'HOUSE'));
create policy read_with_its_note on careteam.word for select
  using (storage.hat() = 'PARTNER' and organization_id = storage.organization()
         and exists (select from careteam.note n
                      where n.organization_id = word.organization_id and n.id = word.note_id));
create policy nobody_reads_more_than_the_note on careteam.word as restrictive for select
  using (storage.hat() <> 'SPECIALIST'
         or exists (select from careteam.note n
                     where n.organization_id = word.organization_id and n.id = word.note_id));
grant select, insert on careteam.word to ${app};
create index word_of_note on careteam.word (organization_id, note_id);

-- "That is not how it was." Waits for whoever supervises the author, and is answered by somebody else.
create table careteam.objection (
  organization_id uuid not null,
  id              uuid not null,
  note_id         uuid not null,
  participant_id  uuid not null,
  author_id       uuid not null references access.account,
  words           text not null check (words <> '' and char_length(words) <= 1000),
  at              timestamptz not null,
  -- Who supervises the author; null for the program's managers.
  supervisor_id   uuid references access.account,
  answered_by     uuid references access.account,
  answered_called text check (answered_called <> ''),
  answer          text check (answer <> '' and char_length(answer) <= 1000),
  answered_at     timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, note_id) references careteam.note,
  foreign key (organization_id, participant_id) references participants.participant,
  constraint an_answer_is_somebodys check (num_nulls(answered_by, answered_called, answer, answered_at) in (0, 4)),
  constraint nobody_answers_for_themselves check (answered_by <> author_id and supervisor_id <> author_id)
);
call participants.guard_record('careteam.objection');
create policy waits_for_who_supervises on careteam.objection for select
  using (organization_id = storage.organization() and storage.hat() = 'SPECIALIST'
         and supervisor_id = storage.account());
create policy nobody_sees_more_than_the_note on careteam.objection as restrictive for select
  using (storage.hat() <> 'SPECIALIST' or supervisor_id = storage.account()
         or exists (select from careteam.note n
                     where n.organization_id = objection.organization_id and n.id = objection.note_id));
create policy said_by_the_person on careteam.objection as restrictive for insert
  with check (storage.hat() in ('PARTICIPANT', 'HOUSE') and answer is null);
create policy answered_through_the_house on careteam.objection as restrictive for update
  using (storage.hat() = 'HOUSE' and answer is null) with check (storage.hat() = 'HOUSE');
grant select, insert, update (answered_by, answered_called, answer, answered_at) on careteam.objection to ${app};
create index objection_of_note on careteam.objection (organization_id, note_id);
-- What waits for this supervisor, or for the managers, the longest first?
create index objection_waiting on careteam.objection (organization_id, supervisor_id, at) where answer is null;

-- A note that somebody on the team wrote and the peer has not read yet; a read one is removed.
create table careteam.unread (
  organization_id uuid not null,
  reader_id       uuid not null references access.account,
  note_id         uuid not null,
  participant_id  uuid not null,
  -- Also answers: what has this peer not read yet?
  primary key (organization_id, reader_id, note_id),
  foreign key (organization_id, note_id) references careteam.note,
  foreign key (organization_id, participant_id) references participants.participant
);
call participants.guard_record('careteam.unread');
grant select, insert, delete on careteam.unread to ${app};
