-- Time that a specialist keeps free for somebody who is not a participant: one row of the same
-- table, so that the same constraint keeps them from being booked twice (decision 0140). It says
-- when, and nothing of whom it is for; the house alone writes it.
alter table appointments.appointment alter column participant_id drop not null;
alter table appointments.appointment
  add constraint time_kept_free_says_nothing check (
    participant_id is not null or state = 'AGREED' and place_words = '');
-- Meetings of participants stay on the record; time kept free for somebody without a name does not.
grant delete on appointments.appointment to ${app};
create policy only_time_kept_free on appointments.appointment as restrictive for delete
  using (participant_id is null and storage.hat() = 'HOUSE');
