-- Where a program asks for it, whoever supervises stands for the notes of a role too. Usually not.
alter table careteam.role_rule
  add column countersigned boolean not null default false,
  add constraint who_is_countersigned_writes_here check (
    not countersigned or writes and role in ('PEER_SPECIALIST', 'VOLUNTEER', 'TRAINEE', 'PEER_EDUCATOR'));

-- A note that somebody is asked to countersign, and who did. Not a word of the note changes with it.
create table careteam.countersign (
  organization_id uuid not null,
  note_id         uuid not null,
  participant_id  uuid not null,
  author_id       uuid not null references access.account,
  -- Who supervises the author; null for the program's managers.
  supervisor_id   uuid references access.account,
  asked_at        timestamptz not null,
  by_id           uuid references access.account,
  called          text check (called <> ''),
  at              timestamptz,
  primary key (organization_id, note_id),
  foreign key (organization_id, participant_id) references participants.participant,
  constraint asked_of_a_note_about_them foreign key (organization_id, participant_id, note_id)
    references careteam.note (organization_id, participant_id, id),
  constraint a_signature_is_somebodys check (num_nulls(by_id, called, at) in (0, 3)),
  constraint nobody_stands_for_themselves check (by_id <> author_id and supervisor_id <> author_id)
);
call participants.guard_record('careteam.countersign');
create policy waits_for_who_supervises on careteam.countersign for select
  using (organization_id = storage.organization() and storage.hat() = 'SPECIALIST'
         and supervisor_id = storage.account());
create policy read_with_its_note on careteam.countersign for select
  using (storage.hat() = 'PARTNER' and organization_id = storage.organization()
         and exists (select from careteam.note n
                      where n.organization_id = countersign.organization_id and n.id = countersign.note_id));
create policy nobody_sees_more_than_the_note on careteam.countersign as restrictive for select
  using (storage.hat() <> 'SPECIALIST' or supervisor_id = storage.account()
         or exists (select from careteam.note n
                     where n.organization_id = countersign.organization_id and n.id = countersign.note_id));
create policy asked_by_the_house on careteam.countersign as restrictive for insert
  with check (storage.hat() = 'HOUSE' and at is null);
create policy signed_through_the_house on careteam.countersign as restrictive for update
  using (storage.hat() = 'HOUSE' and at is null) with check (storage.hat() = 'HOUSE');
grant select, insert, update (by_id, called, at) on careteam.countersign to ${app};
-- What waits for this supervisor, or for the managers, the longest first?
create index countersign_waiting on careteam.countersign (organization_id, supervisor_id, asked_at) where at is null;
