package org.beenthere.contacts;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.participants.Participants;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.stereotype.Component;

/// What waits for a specialist on *Today*: notes to sign, and lines that people added to theirs.
@Component
class WaitingNotes implements TodayPanel {

  private final Contacts contacts;
  private final Participants participants;
  private final Templates templates;

  WaitingNotes(Contacts contacts, Participants participants, Templates templates) {
    this.contacts = contacts;
    this.participants = participants;
    this.templates = templates;
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.SPECIALIST;
  }

  @Override
  public int order() {
    return 310;
  }

  @Override
  public Content show(Page page) {
    var waiting = contacts.waitingFor(page.who());
    List<WaitingLine> lines = new ArrayList<>();
    for (var line : waiting.unread()) {
      lines.add(
          line(
              "contacts.today.added",
              "/notes/",
              line.noteId(),
              line.participantId(),
              line.at(),
              page));
    }
    for (var line : waiting.drafts()) {
      lines.add(
          line(
              "contacts.today.unsigned",
              "/drafts/",
              line.id(),
              line.participantId(),
              line.savedAt(),
              page));
    }
    return templates.contactsToday(page, lines);
  }

  private WaitingLine line(
      String key, String folder, ContactId id, ParticipantId about, Instant at, Page page) {
    var person = participants.find(page.who().organization(), about);
    return new WaitingLine(key, "/people/" + about + folder + id, person.called(), at);
  }
}
