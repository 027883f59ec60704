package org.beenthere.access;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beenthere.shell.Page.OtherHat;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// The hats of an account, and the one that is worn in a session.
@Component
class Wardrobe {

  static final String WORN = "hat";
  static final String COUNT = "hats";
  static final String OTHERS = "otherHats";

  private final List<HatSource> sources;
  private final Accounts accounts;
  private final StillIn stillIn;
  private final House house;

  Wardrobe(List<HatSource> sources, Accounts accounts, StillIn stillIn, House house) {
    this.sources = sources;
    this.accounts = accounts;
    this.stillIn = stillIn;
    this.house = house;
  }

  /// All hats of an account, in the order in which the rooms offer them.
  List<Viewer> hatsOf(AccountId id) {
    var called = accounts.find(id).map(Account::called).orElse("");
    return house.as(
        new Asking(null, id, Hat.DOOR, null),
        () -> sources.stream().flatMap(source -> source.hatsOf(id, called).stream()).toList());
  }

  /// Puts a hat on for the rest of the session. The session ends when it lies idle for as long as
  /// this hat allows.
  void wear(Viewer hat, List<Viewer> all, HttpSession session) {
    var others = new ArrayList<OtherHat>();
    for (var other : all) {
      if (!key(other).equals(key(hat))) {
        others.add(new OtherHat(key(other), other.hat(), other.organizationName()));
      }
    }
    session.setAttribute(WORN, hat);
    session.setAttribute(COUNT, all.size());
    session.setAttribute(OTHERS, others);
    session.setMaxInactiveInterval((int) idle(hat.hat()).toSeconds());
  }

  /// Puts the same hat on again, as it looks now.
  void wearAgain(AccountId account, HttpSession session) {
    worn(session)
        .ifPresent(hat -> {
          stillIn.rememberNow(account, session);
          var hats = hatsOf(account);
          hats.stream()
              .filter(one -> key(one).equals(key(hat)))
              .findFirst()
              .ifPresent(now -> wear(now, hats, session));
        });
  }

  /// What a button sends to choose this hat: never a place in a list, which may have changed.
  static String key(Viewer hat) {
    return hat.hat() + "." + hat.organization() + (hat.person() == null ? "" : "." + hat.person());
  }

  /// How long a session may lie idle. Who can see more is asked again sooner.
  static Duration idle(Hat hat) {
    return switch (hat) {
      case ADMINISTRATOR -> Duration.ofMinutes(15);
      case MANAGER, PARTNER -> Duration.ofMinutes(30);
      case PARTICIPANT, GUEST -> Duration.ofMinutes(30);
      default -> Duration.ofMinutes(60);
    };
  }

  static Optional<Viewer> worn(HttpSession session) {
    return Optional.ofNullable((Viewer) session.getAttribute(WORN));
  }
}
