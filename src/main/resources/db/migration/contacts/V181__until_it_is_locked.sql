-- A note may be changed by its author for a day, and every text it had stays. Then, or once somebody
-- countersigned, it is locked. What waits for whoever supervises: notes to countersign, and notes of
-- which the person said that it was not so.

-- What a note said before. Written by the database itself, so that no change can be made without it.
create table contacts.former (
  organization_id uuid not null,
  note_id         uuid not null,
  number          integer not null,
  participant_id  uuid not null,
  setting         text not null,
  attempt         text,
  started_at      timestamptz not null,
  minutes         integer not null,
  tasks           text[] not null,
  goals           uuid[] not null,
  place           text not null,
  did             text not null,
  mattered        text not null,
  next            text not null,
  next_on         date,
  -- Until when it said so.
  until           timestamptz not null,
  -- Also answers: what did these notes say before?
  primary key (organization_id, note_id, number),
  foreign key (organization_id, note_id) references contacts.note,
  foreign key (organization_id, participant_id) references participants.participant
);
call participants.guard_record('contacts.former');
create policy kept_by_a_change_alone on contacts.former as restrictive for insert
  with check (storage.hat() in ('SPECIALIST', 'HOUSE') and pg_trigger_depth() > 0);
grant select, insert on contacts.former to ${app};

create table contacts.countersign (
  organization_id uuid not null,
  note_id         uuid not null,
  participant_id  uuid not null,
  by_id           uuid not null references access.account,
  -- What they were called then.
  called          text not null check (called <> ''),
  at              timestamptz not null,
  primary key (organization_id, note_id),
  foreign key (organization_id, note_id) references contacts.note,
  foreign key (organization_id, participant_id) references participants.participant
);
call participants.guard_record('contacts.countersign');
-- The house for a supervisor, once it looked whether the note waits for them.
create policy by_who_supervises on contacts.countersign as restrictive for insert
  with check (storage.hat() = 'HOUSE' or storage.hat() = 'MANAGER' and by_id = storage.account());
grant select, insert on contacts.countersign to ${app};

create function contacts.keep_former() returns trigger language plpgsql as $$
begin
  if (new.organization_id, new.id, new.participant_id, new.author_id, new.specialist_id, new.reached,
      new.signed_at, new.role, new.group_id, new.group_size)
     is distinct from
     (old.organization_id, old.id, old.participant_id, old.author_id, old.specialist_id, old.reached,
      old.signed_at, old.role, old.group_id, old.group_size) then
    raise exception 'a note stays about whom and whose it is';
  end if;
  if storage.now() >= old.signed_at + interval '24 hours'
     or exists (select from contacts.countersign c
                 where c.organization_id = old.organization_id and c.note_id = old.id) then
    raise exception 'this note is locked';
  end if;
  insert into contacts.former
    (organization_id, note_id, number, participant_id, setting, attempt, started_at, minutes, tasks, goals,
     place, did, mattered, next, next_on, until)
  select old.organization_id, old.id, coalesce(max(f.number), 0) + 1, old.participant_id, old.setting,
         old.attempt, old.started_at, old.minutes, old.tasks, old.goals, old.place, old.did, old.mattered,
         old.next, old.next_on, new.changed_at
    from contacts.former f
   where f.organization_id = old.organization_id and f.note_id = old.id;
  return new;
end $$;
create trigger keep_former before update on contacts.note
  for each row execute function contacts.keep_former();
create policy changed_by_its_author on contacts.note as restrictive for update
  using (storage.hat() = 'SPECIALIST' and author_id = storage.account());
grant update (setting, attempt, started_at, minutes, tasks, goals, place, did, mattered, next, next_on, standing,
              said, changed_at)
  on contacts.note to ${app};

-- What waits for whoever supervises. A row that was dealt with goes; what was said stays with the note.
create table contacts.waiting (
  organization_id uuid not null,
  note_id         uuid not null,
  kind            text not null check (kind in ('COUNTERSIGN', 'OBJECTION')),
  participant_id  uuid not null,
  author_id       uuid not null references access.account,
  -- Who supervises the author; null for the program's managers.
  supervisor_id   uuid references access.account,
  at              timestamptz not null,
  primary key (organization_id, note_id, kind),
  foreign key (organization_id, note_id) references contacts.note,
  foreign key (organization_id, participant_id) references participants.participant,
  constraint nobody_supervises_themselves check (supervisor_id <> author_id)
);
call storage.guard('contacts.waiting',
  seen    => $$organization_id = storage.organization()
               and (storage.hat() in ('MANAGER', 'HOUSE')
                    or storage.hat() = 'SPECIALIST' and supervisor_id = storage.account())$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() in ('MANAGER', 'HOUSE')
                    or storage.hat() = 'SPECIALIST' and author_id = storage.account() and kind = 'COUNTERSIGN'
                    or storage.hat() = 'PARTICIPANT' and participant_id = storage.person() and kind = 'OBJECTION')$$);
-- An author does not take their own note off the list.
create policy dealt_with_by_who_supervises on contacts.waiting as restrictive for delete
  using (storage.hat() in ('MANAGER', 'HOUSE'));
grant select, insert, delete on contacts.waiting to ${app};
-- What waits for this supervisor, or for the managers, the longest first?
create index waiting_for_whom on contacts.waiting (organization_id, supervisor_id, at, note_id, kind);

-- "That is not how it was", in the person's own words; stays with the note.
create table contacts.objection (
  organization_id uuid not null,
  id              uuid not null,
  note_id         uuid not null,
  participant_id  uuid not null,
  -- Empty when somebody only tapped that it is not right.
  words           text not null check (char_length(words) <= 8000),
  at              timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, note_id) references contacts.note,
  foreign key (organization_id, participant_id) references participants.participant
);
call participants.guard_record('contacts.objection');
create policy said_by_the_person on contacts.objection as restrictive for insert
  with check (storage.hat() in ('PARTICIPANT', 'HOUSE'));
grant select, insert on contacts.objection to ${app};
-- What did the person say about these notes?
create index objection_of_note on contacts.objection (organization_id, note_id);

-- What was answered to it, by somebody other than the author.
create table contacts.answer (
  organization_id uuid not null,
  id              uuid not null,
  note_id         uuid not null,
  participant_id  uuid not null,
  by_id           uuid not null references access.account,
  called          text not null check (called <> ''),
  words           text not null check (words <> '' and char_length(words) <= 8000),
  at              timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, note_id) references contacts.note,
  foreign key (organization_id, participant_id) references participants.participant
);
call participants.guard_record('contacts.answer');
create policy answered_by_who_supervises on contacts.answer as restrictive for insert
  with check (storage.hat() = 'HOUSE' or storage.hat() = 'MANAGER' and by_id = storage.account());
grant select, insert on contacts.answer to ${app};
create index answer_of_note on contacts.answer (organization_id, note_id);
