package org.beenthere.storage;

import java.util.UUID;
import java.util.function.Supplier;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;

/// Who is asking the database, said at the start of each transaction. Row-level security answers by
/// it; a transaction that says nothing is shown nothing.
///
/// @param organization whose rows may be seen, or null for none
/// @param account who signed in, or null
/// @param hat the hat they wear
/// @param person the participant or specialist behind the hat, or null
public record Asking(
    @Nullable OrganizationId organization,
    @Nullable AccountId account,
    Hat hat,
    @Nullable UUID person) {

  private static final ScopedValue<Asking> NOW = ScopedValue.newInstance();

  /// Anybody on the public pages.
  public static final Asking VISITOR = new Asking(null, null, Hat.VISITOR, null);

  /// Somebody signing in: may see accounts, and nothing else.
  public static final Asking DOOR = new Asking(null, null, Hat.DOOR, null);

  /// The house at work for no organization in particular.
  public static final Asking HOUSE = new Asking(null, null, Hat.HOUSE, null);

  /// The house at work for one organization.
  public static Asking houseOf(OrganizationId organization) {
    return new Asking(organization, null, Hat.HOUSE, null);
  }

  /// A visitor who turned to one organization.
  public static Asking visitorOf(OrganizationId organization) {
    return new Asking(organization, null, Hat.VISITOR, null);
  }

  /// A visitor who holds the key to something of an organization's, such as a conversation without
  /// a name.
  ///
  /// @param key what they may see
  public static Asking keyHolderOf(OrganizationId organization, UUID key) {
    return new Asking(organization, null, Hat.VISITOR, key);
  }

  /// Somebody at the door who shows a key, before anybody knows what it opens.
  public static Asking doorWith(UUID key) {
    return new Asking(null, null, Hat.DOOR, key);
  }

  public static Asking of(Viewer viewer) {
    return new Asking(viewer.organization(), viewer.account(), viewer.hat(), viewer.person());
  }

  /// Whoever is asking now, if anybody said so.
  static @Nullable Asking current() {
    return NOW.isBound() ? NOW.get() : null;
  }

  /// Does the work as this asker. Transactions begun inside are theirs; one already begun is not
  /// changed, so begin it inside.
  public <T extends @Nullable Object> T get(Supplier<T> work) {
    return ScopedValue.where(NOW, this).call(work::get);
  }

  /// See [#get(Supplier)].
  public void run(Runnable work) {
    ScopedValue.where(NOW, this).run(work);
  }

  /// Work that may throw what a servlet filter throws.
  public <X extends Exception> void runThrowing(ThrowingWork<X> work) throws X {
    ScopedValue.where(NOW, this)
        .call(() -> {
          work.run();
          return null;
        });
  }

  /// Work that may throw.
  @FunctionalInterface
  public interface ThrowingWork<X extends Exception> {
    void run() throws X;
  }
}
