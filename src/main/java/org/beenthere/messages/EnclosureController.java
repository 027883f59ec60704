package org.beenthere.messages;

import org.beenthere.consent.Upload;
import org.beenthere.shell.For;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A picture or a document that went with a message, for whoever reads the message. It leaves as a
/// file under a name of ours, and is never shown within a page.
@Controller
class EnclosureController {

  private final Messages messages;

  EnclosureController(Messages messages) {
    this.messages = messages;
  }

  @GetMapping("/my/messages/enclosures/{conversation}/{number}")
  @For(Hat.PARTICIPANT)
  ResponseEntity<byte[]> mine(
      @PathVariable String conversation, @PathVariable long number, Viewer viewer) {
    return file(messages.enclosure(viewer, viewer.participant(), id(conversation), number));
  }

  @GetMapping("/people/{participant}/messages/enclosures/{conversation}/{number}")
  @For({Hat.SPECIALIST, Hat.MANAGER})
  ResponseEntity<byte[]> theirs(
      @PathVariable ParticipantId participant,
      @PathVariable String conversation,
      @PathVariable long number,
      Viewer viewer) {
    return file(messages.enclosure(viewer, participant, id(conversation), number));
  }

  private static ConversationId id(String conversation) {
    return new ConversationId(Identifier.read(conversation));
  }

  private static ResponseEntity<byte[]> file(Upload file) {
    var ending = file.mediaType().substring(file.mediaType().indexOf('/') + 1);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .header("Content-Disposition", "attachment; filename=\"file." + ending + "\"")
        .header("Cache-Control", "no-store")
        .body(file.content());
  }
}
