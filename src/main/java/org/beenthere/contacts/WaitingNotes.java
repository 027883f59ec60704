package org.beenthere.contacts;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.beenthere.participants.Participant;
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
    var people =
        participants.find(
            page.who().organization(),
            Stream.concat(
                    waiting.unread().stream().map(UnreadLine::participantId),
                    waiting.drafts().stream().map(DraftLine::participantId))
                .distinct()
                .toList());
    List<WaitingLine> lines = new ArrayList<>();
    for (var line : waiting.unread()) {
      lines.add(
          new WaitingLine(
              "contacts.today.added",
              "contacts.today.added.go",
              "/people/" + line.participantId() + "/notes/" + line.noteId(),
              called(line.participantId(), people),
              line.at()));
    }
    for (var line : waiting.drafts()) {
      lines.add(
          new WaitingLine(
              "contacts.today.unsigned",
              "contacts.today.unsigned.go",
              "/people/" + line.participantId() + "/drafts/" + line.id(),
              called(line.participantId(), people),
              line.savedAt()));
    }
    return templates.contactsToday(page, lines);
  }

  private static String called(ParticipantId participant, Map<ParticipantId, Participant> people) {
    return Objects.requireNonNull(people.get(participant)).called();
  }
}
