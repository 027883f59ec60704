package org.beenthere.demo;

import static org.beenthere.vocabulary.Experience.ANXIETY;
import static org.beenthere.vocabulary.Experience.DEPRESSION;
import static org.beenthere.vocabulary.Experience.PRISON;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.beenthere.demo.Cast.Stage;
import org.beenthere.participants.Participant;
import org.beenthere.participants.PeerWish;
import org.beenthere.participants.SafeContact;
import org.beenthere.referrals.Intake;
import org.beenthere.referrals.Situation;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Who waits at Riverbend: for a peer, or to be welcomed at all.
@Component
@ConditionalOnProperty(name = "beenthere.demo", havingValue = "true")
class RiverbendQueue {

  private final Cast cast;
  private final Script script;
  private final AtTheDoor door;

  RiverbendQueue(Cast cast, Script script, AtTheDoor door) {
    this.cast = cast;
    this.script = script;
    this.door = door;
  }

  /// Three who look for a peer, each asking for something.
  void look(Stage riverbend) {
    script.looks(
        cast.participant(
            riverbend,
            "Corey",
            "corey",
            SafeContact.INBOX_ONLY,
            new Participant.Wishes(
                "I have been out for three weeks.",
                Set.of(PRISON),
                Set.of(Way.PHONE),
                new PeerWish(
                    List.of(new WeekPart(DayOfWeek.TUESDAY, WeekPart.Part.EVENING)),
                    Set.of(),
                    Set.of(),
                    null,
                    Set.of(Community.LEAVING_PRISON)))));
    script.looks(
        cast.participant(
            riverbend,
            "Luz",
            "luz",
            SafeContact.INBOX_ONLY,
            new Participant.Wishes(
                "",
                Set.of(ANXIETY),
                Set.of(),
                new PeerWish(List.of(), Set.of("es"), Set.of(), Gender.WOMAN, Set.of()))));
    script.looks(
        cast.participant(
            riverbend,
            "Kit",
            "kit",
            SafeContact.INBOX_ONLY,
            new Participant.Wishes(
                "",
                Set.of(DEPRESSION),
                Set.of(Way.VIDEO),
                new PeerWish(
                    List.of(new WeekPart(DayOfWeek.SATURDAY, WeekPart.Part.MORNING)),
                    Set.of(),
                    Set.of("ase"),
                    null,
                    Set.of(Community.LGBTQ)))));
  }

  /// Several people who wait; one of them has been here before under another name.
  void ask(Stage riverbend, SafeContact jamies) {
    var inbox = SafeContact.INBOX_ONLY;
    door.asks(riverbend, "Robin", "I want to stop before the winter.", "37211", inbox, Intake.NONE);
    door.asks(
        riverbend,
        "Casey",
        "They let me out on Monday. I do not want to go straight back.",
        "37203",
        inbox,
        new Intake(
            null, 41, "US-TN", Set.of(), Set.of(Situation.LEAVING_HOSPITAL, Situation.SENT), null));
    door.asks(
        riverbend,
        "Lee",
        "I am twenty and all my friends drink.",
        "37130",
        inbox,
        new Intake(null, 20, "US-TN", Set.of(Community.YOUNG_PEOPLE), Set.of(), null));
    door.asks(
        riverbend,
        "J.",
        "It is me again. I am not sure you remember.",
        "37206",
        jamies,
        new Intake(null, null, "US-TN", null, Set.of(Situation.BEEN_HERE), null));
  }
}
