-- What was done together: signed notes, what was added to them, and drafts.
create schema contacts;
grant usage on schema contacts to ${app};

-- A signed note is history: never changed, never removed.
create table contacts.note (
  organization_id uuid not null,
  -- Made with the form, so that the same note sent twice is one note.
  id              uuid not null,
  participant_id  uuid not null,
  author_id       uuid not null references access.account,
  specialist_id   uuid not null,
  setting         text not null check (setting in ('PHONE', 'CENTER', 'COMMUNITY', 'VIDEO', 'TEXT', 'GROUP')),
  reached         boolean not null,
  -- How it ended when the person was not reached.
  attempt         text check (attempt in ('NO_ANSWER', 'MESSAGE_LEFT', 'DID_NOT_TAKE_PLACE', 'WRONG_NUMBER')),
  started_at      timestamptz not null,
  minutes         integer not null check (minutes between 0 and 720),
  tasks           text[] not null check (tasks <@ array['GOALS', 'SKILLS', 'PROGRESS', 'CARE', 'COPING', 'ADVOCACY']),
  goals           uuid[] not null,
  did             text not null check (char_length(did) <= 8000),
  mattered        text not null check (char_length(mattered) <= 8000),
  next            text not null check (char_length(next) <= 8000),
  signed_at       timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant,
  foreign key (organization_id, specialist_id) references specialists.specialist,
  constraint who_was_not_reached_has_an_outcome check (reached = (attempt is null)),
  constraint nothing_is_noted_before_it_began check (started_at <= signed_at)
);
call participants.guard_record('contacts.note');
-- Nobody signs for somebody else.
create policy signed_by_oneself on contacts.note as restrictive for insert
  with check (storage.hat() = 'HOUSE'
              or storage.hat() = 'SPECIALIST' and author_id = storage.account() and specialist_id = storage.person());
grant select, insert on contacts.note to ${app};
-- What was done with this person, newest first?
create index note_of_participant on contacts.note (organization_id, participant_id, started_at desc, id desc);

-- A correction stands beside the note; the old text stays readable.
create table contacts.amendment (
  organization_id uuid not null,
  id              uuid not null,
  note_id         uuid not null,
  participant_id  uuid not null,
  author_id       uuid not null references access.account,
  reason          text not null check (reason <> '' and char_length(reason) <= 500),
  words           text not null check (words <> '' and char_length(words) <= 8000),
  at              timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, note_id) references contacts.note,
  foreign key (organization_id, participant_id) references participants.participant
);
call participants.guard_record('contacts.amendment');
create policy corrected_by_its_author on contacts.amendment as restrictive for insert
  with check (storage.hat() = 'HOUSE' or storage.hat() = 'SPECIALIST' and author_id = storage.account());
grant select, insert on contacts.amendment to ${app};
-- What was corrected in these notes?
create index amendment_of_note on contacts.amendment (organization_id, note_id);

-- The participant's own line under a note about them. Nobody else writes one.
create table contacts.addition (
  organization_id uuid not null,
  id              uuid not null,
  note_id         uuid not null,
  participant_id  uuid not null,
  words           text not null check (words <> '' and char_length(words) <= 8000),
  at              timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, note_id) references contacts.note,
  foreign key (organization_id, participant_id) references participants.participant
);
call participants.guard_record('contacts.addition');
create policy in_the_persons_own_words on contacts.addition as restrictive for insert
  with check (storage.hat() in ('PARTICIPANT', 'HOUSE'));
grant select, insert on contacts.addition to ${app};
-- What did the person add to these notes?
create index addition_of_note on contacts.addition (organization_id, note_id);

-- Lines that the author of a note has not read yet; a read one is removed.
create table contacts.unread (
  organization_id uuid not null,
  reader_id       uuid not null references access.account,
  addition_id     uuid not null,
  note_id         uuid not null,
  participant_id  uuid not null,
  at              timestamptz not null,
  -- Also answers: what has this author not read yet?
  primary key (organization_id, reader_id, addition_id),
  foreign key (organization_id, addition_id) references contacts.addition
);
call participants.guard_record('contacts.unread');
grant select, insert, delete on contacts.unread to ${app};

-- A note that is not signed yet, exactly as it was typed. Goes when it is signed or thrown away.
create table contacts.draft (
  organization_id uuid not null,
  id              uuid not null,
  participant_id  uuid not null,
  author_id       uuid not null references access.account,
  setting         text not null,
  outcome         text not null,
  day             text not null,
  started         text not null,
  minutes         text not null,
  tasks           text[] not null,
  goals           text[] not null,
  did             text not null,
  mattered        text not null,
  next            text not null,
  saved_at        timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, participant_id) references participants.participant
);
call participants.guard_record('contacts.draft');
create policy only_its_author on contacts.draft as restrictive
  using (storage.hat() = 'HOUSE' or author_id = storage.account())
  with check (storage.hat() = 'HOUSE' or author_id = storage.account());
grant select, insert, update, delete on contacts.draft to ${app};
-- Which notes has this author not signed yet?
create index draft_of_author on contacts.draft (organization_id, author_id, saved_at);
