-- "We noted that we met for 30 minutes. Right?", for whoever wants to be asked.
create table contacts.receipt_wish (
  organization_id uuid not null,
  participant_id  uuid not null,
  since           timestamptz not null,
  primary key (organization_id, participant_id),
  foreign key (organization_id, participant_id) references participants.participant
);
call participants.guard_record('contacts.receipt_wish');
create policy wished_by_the_person on contacts.receipt_wish as restrictive for insert
  with check (storage.hat() in ('PARTICIPANT', 'HOUSE'));
create policy unwished_by_the_person on contacts.receipt_wish as restrictive for delete
  using (storage.hat() in ('PARTICIPANT', 'HOUSE'));
grant select, insert, delete on contacts.receipt_wish to ${app};

create table contacts.receipt (
  organization_id uuid not null,
  note_id         uuid not null,
  participant_id  uuid not null,
  at              timestamptz not null,
  answer          text check (answer in ('RIGHT', 'NOT_RIGHT')),
  answered_at     timestamptz,
  primary key (organization_id, note_id),
  foreign key (organization_id, note_id) references contacts.note,
  foreign key (organization_id, participant_id) references participants.participant,
  constraint an_answer_came_at_a_time check ((answer is null) = (answered_at is null))
);
call participants.guard_record('contacts.receipt');
-- The person alone says whether it is right.
create policy answered_by_the_person on contacts.receipt as restrictive for update
  using (storage.hat() in ('PARTICIPANT', 'HOUSE'));
create policy nobody_answers_for_them on contacts.receipt as restrictive for insert
  with check (answer is null);
grant select, insert, update (answer, answered_at) on contacts.receipt to ${app};
-- What is this person still asked?
create index receipt_open on contacts.receipt (organization_id, participant_id, at) where answer is null;
