package org.beenthere.messages;

import beenthere.pages.Templates;
import gg.jte.Content;
import org.beenthere.participants.Participant;
import org.beenthere.participants.RecordSection;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way to the messages, on the page of a person, for the peer who walks with them.
@Component
class MessagesSection implements RecordSection {

  private final Messages messages;
  private final Templates templates;

  MessagesSection(Messages messages, Templates templates) {
    this.messages = messages;
    this.templates = templates;
  }

  @Override
  public int order() {
    return 280;
  }

  @Override
  public @Nullable Content show(Participant participant, Page page) {
    if (page.who().hat() != Hat.SPECIALIST) {
      return null;
    }
    var unread =
        messages.unread(page.who()).stream()
            .anyMatch(one -> one.participantId().equals(participant.id()));
    return messages
        .find(page.who(), participant.id())
        .map(one ->
            templates.messagesSection(
                page, last(one, page), unread, PeopleMessagesController.path(participant.id())))
        .orElse(null);
  }

  /// When somebody last wrote, in words; empty as long as nobody has.
  private static String last(Conversation one, Page page) {
    var at = one.lastAt();
    return at == null ? "" : page.words().moment(at);
  }
}
