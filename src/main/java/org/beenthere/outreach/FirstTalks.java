package org.beenthere.outreach;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.beenthere.appointments.BusyTimes;
import org.beenthere.appointments.MeetingFile;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Keeps the hour of a first talk free in the calendar of the specialist. What stands there is
/// when, under a number that is made from the conversation and in no other row; it goes when the
/// talk or the conversation does.
@Component
class FirstTalks {

  /// As long as a first talk takes.
  static final Duration LASTS = Duration.ofMinutes(30);

  private final BusyTimes busy;

  FirstTalks(BusyTimes busy) {
    this.busy = busy;
  }

  /// The calendar follows what became of a talk.
  ///
  /// @throws org.beenthere.vocabulary.Refusal when the specialist has another meeting then
  void follow(Conversation before, Conversation after) {
    var kept = kept(after);
    if (Objects.equals(kept(before), kept)) {
      return;
    }
    if (kept == null) {
      letGo(after.organization(), after.id());
    } else {
      busy.keep(
          after.organization(),
          number(after.id(), "calendar"),
          Objects.requireNonNull(after.specialist()),
          kept.at(),
          LASTS,
          kept.way());
    }
  }

  /// Nothing is kept free for this conversation any more.
  void letGo(OrganizationId organization, ConversationId id) {
    busy.letGo(organization, number(id, "calendar"));
  }

  /// A number made from the conversation, which leads to it only for whoever has it already.
  static UUID number(ConversationId id, String whose) {
    return Identifier.of(id.value(), List.of(whose));
  }

  /// The talk as a calendar keeps it. Each side has a number of its own, so that nobody who holds
  /// both calendars can tell by it whose talk it was.
  static ResponseEntity<byte[]> file(
      ConversationId id, Talk talk, String whose, Words words, Instant now) {
    return MeetingFile.answer(
        MeetingFile.of(
            number(id, whose + talk.at()),
            1,
            talk.at(),
            talk.at().plus(LASTS),
            words.t("appointments.calendar.summary"),
            now));
  }

  private static @Nullable Talk kept(Conversation one) {
    var talk = one.talk();
    return talk != null && talk.isAgreed() && one.specialist() != null ? talk : null;
  }
}
