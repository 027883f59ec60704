-- What hangs on a note, a member or a share is about the same person as that, whoever writes the row: a session in
-- somebody's own name can put its words under no note about somebody else.
create unique index note_of_a_person on careteam.note (organization_id, participant_id, id);
create unique index member_of_a_person on careteam.member (organization_id, participant_id, id);
alter table careteam.word add constraint a_word_to_a_note_about_them
  foreign key (organization_id, participant_id, note_id) references careteam.note (organization_id, participant_id, id);
alter table careteam.objection add constraint said_of_a_note_about_them
  foreign key (organization_id, participant_id, note_id) references careteam.note (organization_id, participant_id, id);
alter table careteam.unread add constraint unread_of_a_note_about_them
  foreign key (organization_id, participant_id, note_id) references careteam.note (organization_id, participant_id, id);
alter table careteam.share add constraint shared_with_a_member_of_theirs
  foreign key (organization_id, participant_id, member_id) references careteam.member (organization_id, participant_id, id);
