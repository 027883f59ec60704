package org.beenthere.referrals;

import java.util.Set;
import java.util.UUID;
import org.beenthere.Town;
import org.beenthere.access.Accounts;
import org.beenthere.participants.Participant.Home;
import org.beenthere.participants.PeerWish;
import org.beenthere.participants.SafeContact;
import org.beenthere.storage.Asking;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.springframework.boot.test.context.TestComponent;

/// People of tests who asked for support and wait.
@TestComponent
public class Guest {

  private final Referrals referrals;
  private final Accounts accounts;

  Guest(Referrals referrals, Accounts accounts) {
    this.referrals = referrals;
    this.accounts = accounts;
  }

  /// Somebody who asked, as the guest they are now.
  public record Waiting(RequestId request, Viewer viewer) {}

  public Waiting asks(Town town, String called) {
    return asks(town, called, null);
  }

  public Waiting asks(Town town, String called, SpecialistId wished) {
    return asks(town, called, wished, "I would like to stop, and I am afraid to.");
  }

  public Waiting asks(Town town, String called, SpecialistId wished, String words) {
    return asks(town, called, wished, words, SafeContact.INBOX_ONLY, Intake.NONE);
  }

  public Waiting says(Town town, String called, Intake intake) {
    return asks(town, called, null, "I would like to stop.", SafeContact.INBOX_ONLY, intake);
  }

  public Waiting asks(
      Town town,
      String called,
      SpecialistId wished,
      String words,
      SafeContact reach,
      Intake intake) {
    var signIn = called.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
    var account = accounts.open(signIn, null, called, Town.PASSWORD, Language.EN);
    var asked =
        new AskForSupport(
            called,
            Language.EN,
            words,
            wished,
            Set.of(Experience.ALCOHOL),
            Set.of(Way.PHONE),
            PeerWish.NONE,
            reach,
            new Home("37203", "Nashville", 36.1504, -86.7916),
            intake);
    var request =
        Asking.visitorOf(town.id())
            .get(() -> referrals.receive(town.id(), account, asked, UUID.randomUUID()));
    var viewer =
        new Viewer(
            account, Hat.GUEST, town.id(), "Riverbend", null, called, "US", town.zone().getId());
    return new Waiting(request, viewer);
  }
}
