package org.beenthere.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down who looked and who changed, in the caller's transaction: what is rolled back was not
/// done. A transaction that writes here cannot be `readOnly`.
///
/// A page about a participant calls [#read] once; calling it again within the same request for the
/// same thing writes nothing more (PR-30). Things are codes such as `plan` or `contact`, and the
/// page *Who looked at my record* has a word for each under `audit.thing.<code>`.
@Service
@Transactional
public class Trail {

  private final EntryTable entries;
  private final House house;
  private final Clock clock;

  Trail(EntryTable entries, House house, Clock clock) {
    this.entries = entries;
    this.house = house;
    this.clock = clock;
  }

  /// Somebody opened a page about a participant.
  public void read(Viewer viewer, ParticipantId participant, String thing) {
    did(viewer, Deed.READ, participant, thing, null);
  }

  /// Somebody opened one thing of a participant.
  public void read(Viewer viewer, ParticipantId participant, String thing, UUID thingId) {
    did(viewer, Deed.READ, participant, thing, thingId);
  }

  public void added(Viewer viewer, ParticipantId participant, String thing, UUID thingId) {
    did(viewer, Deed.ADD, participant, thing, thingId);
  }

  public void changed(Viewer viewer, ParticipantId participant, String thing, UUID thingId) {
    did(viewer, Deed.CHANGE, participant, thing, thingId);
  }

  public void signed(Viewer viewer, ParticipantId participant, String thing, UUID thingId) {
    did(viewer, Deed.SIGN, participant, thing, thingId);
  }

  /// Several people's records left together: an entry for each, and one for the whole.
  public void exported(Viewer viewer, Collection<ParticipantId> participants, String thing) {
    for (var participant : participants) {
      did(viewer, Deed.EXPORT, participant, thing, null);
    }
    did(viewer, Deed.EXPORT, null, thing + ".list", null);
  }

  /// Anything else that somebody did.
  ///
  /// @param participant whom it is about, or null
  /// @param thingId which one, or null
  public void did(
      Viewer viewer,
      Deed deed,
      @Nullable ParticipantId participant,
      String thing,
      @Nullable UUID thingId) {
    did(viewer, deed, participant, thing, thingId, Purpose.of(viewer.hat()));
  }

  /// As [#did], for another purpose than the hat's own, such as an emergency.
  public void did(
      Viewer viewer,
      Deed deed,
      @Nullable ParticipantId participant,
      String thing,
      @Nullable UUID thingId,
      Purpose purpose) {
    write(viewer, deed, participant, thing, thingId, purpose, Outcome.DONE);
  }

  /// Somebody wanted to, and was refused. Stays although what they wanted is rolled back.
  public void refused(
      Viewer viewer,
      Deed deed,
      @Nullable ParticipantId participant,
      String thing,
      @Nullable UUID thingId) {
    house.as(
        Asking.of(viewer),
        () -> {
          write(
              viewer, deed, participant, thing, thingId, Purpose.of(viewer.hat()), Outcome.REFUSED);
          return null;
        });
  }

  /// The house did something by itself, such as sending a reminder. Asked for by the house.
  public void byTheHouse(
      OrganizationId organization,
      Deed deed,
      @Nullable ParticipantId participant,
      String thing,
      @Nullable UUID thingId) {
    var errand = Errand.current();
    entries.add(
        new Entry(
            organization,
            clock.instant(),
            null,
            Hat.HOUSE,
            deed,
            thing,
            thingId,
            participant,
            Purpose.PROMISE,
            Outcome.DONE,
            errand.channel(),
            errand.correlation(),
            null));
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  public void signedIn(AccountId account) {
    atTheDoor(Deed.SIGN_IN, account, Outcome.DONE);
  }

  /// Somebody did not get in.
  ///
  /// @param account whose sign-in was tried, or null when there is no such account
  @Transactional(propagation = Propagation.SUPPORTS)
  public void signInFailed(@Nullable AccountId account) {
    atTheDoor(Deed.SIGN_IN_FAILED, account, Outcome.REFUSED);
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  public void signedOut(AccountId account) {
    atTheDoor(Deed.SIGN_OUT, account, Outcome.DONE);
  }

  private void atTheDoor(Deed deed, @Nullable AccountId account, Outcome outcome) {
    var errand = Errand.current();
    var entry =
        new Entry(
            Entry.DOOR,
            clock.instant(),
            account,
            Hat.DOOR,
            deed,
            "account",
            null,
            null,
            Purpose.SIGN_IN,
            outcome,
            errand.channel(),
            errand.correlation(),
            null);
    house.as(
        Asking.DOOR,
        () -> {
          entries.add(entry);
          return null;
        });
  }

  private void write(
      Viewer viewer,
      Deed deed,
      @Nullable ParticipantId participant,
      String thing,
      @Nullable UUID thingId,
      Purpose purpose,
      Outcome outcome) {
    var errand = Errand.current();
    entries.add(
        new Entry(
            viewer.organization(),
            clock.instant(),
            viewer.account(),
            viewer.hat(),
            deed,
            thing,
            thingId,
            participant,
            purpose,
            outcome,
            errand.channel(),
            errand.correlation(),
            errand.addressOf(viewer.hat())));
  }
}
