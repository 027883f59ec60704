package org.beenthere.contacts;

import java.util.Set;
import org.beenthere.organizations.Staff;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Who answers to "that is not how it was": whoever supervises its author and still works here,
/// else the managers of the program, and never the author. Where the author is the only manager
/// there is, nobody does; then the person is told so, and those who give out hats are told that
/// somebody is needed, without a word of whom it is about.
@Component
class WhoAnswers {

  private final Bylines bylines;
  private final NoteTable notes;
  private final Staff staff;
  private final NobodyElse nobodyElse;
  private final House house;

  WhoAnswers(Bylines bylines, NoteTable notes, Staff staff, NobodyElse nobodyElse, House house) {
    this.bylines = bylines;
    this.notes = notes;
    this.staff = staff;
    this.nobodyElse = nobodyElse;
    this.house = house;
  }

  /// Who supervises the author and works here, or null when that is for the program’s managers.
  @Nullable AccountId supervisor(ContactNote note) {
    var above = bylines.supervisor(note);
    return above == null || above.equals(note.author()) || !works(note.organization(), above)
        ? null
        : above;
  }

  /// Whether there is anybody but the author.
  boolean isThere(ContactNote note) {
    return supervisor(note) != null
        || asHouse(
            note.organization(), () -> nobodyElse.hasManager(note.organization(), note.author()));
  }

  /// Those of them who work here still.
  Set<AccountId> working(OrganizationId organization, Set<AccountId> those) {
    return those.isEmpty()
        ? Set.of()
        : asHouse(organization, () -> staff.working(organization, those));
  }

  @TransactionalEventListener
  void on(NotHowItWas said) {
    house.hears(
        said,
        () ->
            notes
                .withId(said.organization(), said.note())
                .filter(note -> bylines.supervisor(note) == null)
                .filter(note -> !nobodyElse.hasManager(note.organization(), note.author()))
                .ifPresent(note -> nobodyElse.askForSomebody(note.organization(), note.id())));
  }

  private boolean works(OrganizationId organization, AccountId one) {
    return !working(organization, Set.of(one)).isEmpty();
  }

  private <T> T asHouse(OrganizationId organization, java.util.function.Supplier<T> work) {
    return house.as(Asking.houseOf(organization), work);
  }
}
