package org.beenthere.contacts;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.participants.Participant;
import org.beenthere.participants.RecordSection;
import org.beenthere.shell.Page;
import org.springframework.stereotype.Component;

/// The newest notes, on the page of a person.
@Component
class NotesSection implements RecordSection {

  private static final int A_FEW = 3;

  private final Contacts contacts;
  private final Templates templates;

  NotesSection(Contacts contacts, Templates templates) {
    this.contacts = contacts;
    this.templates = templates;
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public Content show(Participant participant, Page page) {
    var newest = contacts.of(participant.organization(), participant.id(), null, A_FEW);
    return templates.contactsSection(page, participant, newest);
  }
}
