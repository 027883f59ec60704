package org.beenthere.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beenthere.certification.Register;
import org.beenthere.certification.Standing.Certified;
import org.beenthere.places.Distance;
import org.beenthere.places.Place;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The public directory. Whoever it shows was confirmed by the register at that moment; somebody
/// whose certificate no longer holds is taken off on the spot.
@Service
public class Directory {

  /// How many people stand on a page.
  static final int A_PAGE = 20;

  private record Look(List<Peer> peers, List<Listing> lapsed, @Nullable Wish next, Facets facets) {}

  private final ListingTable table;
  private final Shelf shelf;
  private final ListingKeeper keeper;
  private final Register register;
  private final House house;
  private final TransactionTemplate transaction;

  Directory(
      ListingTable table,
      Shelf shelf,
      ListingKeeper keeper,
      Register register,
      House house,
      TransactionTemplate transaction) {
    this.table = table;
    this.shelf = shelf;
    this.keeper = keeper;
    this.register = register;
    this.house = house;
    this.transaction = transaction;
  }

  /// A page of the people somebody hopes to find.
  ///
  /// @param from where they are, or null when they did not say: then whoever needs no travel
  /// @param country ISO 3166-1: where to look
  public Results search(Wish wish, @Nullable Place from, String country, LocalDate day, int size) {
    var look = look(wish, from, country, day, size);
    if (!look.lapsed().isEmpty()) {
      look.lapsed().forEach(one -> keeper.keep(one.organization(), one.specialist()));
      look = look(wish, from, country, day, size);
    }
    return new Results(wish, look.peers(), look.facets(), look.next());
  }

  /// Somebody who is shown in public that day. Whoever is not shown is not told from whoever never
  /// was here.
  public Optional<Peer> find(SpecialistId specialist, LocalDate day) {
    var listing = transaction.execute(status -> table.of(specialist));
    return listing.filter(one -> one.isShownOn(day)).flatMap(one -> confirmed(one, day));
  }

  /// The people of an organization who are shown in public that day and have room for somebody.
  public List<Listing> withRoom(OrganizationId organization, LocalDate day) {
    return transaction.execute(status -> {
      var listed =
          table.in(organization).stream()
              .filter(one -> one.isShownOn(day) && one.hasRoom())
              .toList();
      var standings = register.standings(listed.stream().map(Listing::account).toList(), day);
      return listed.stream()
          .filter(one -> standings.get(one.account()) instanceof Certified)
          .toList();
    });
  }

  /// Whether somebody is shown in public that day and has room for somebody.
  public boolean hasRoom(SpecialistId specialist, LocalDate day) {
    return find(specialist, day).filter(peer -> peer.listing().hasRoom()).isPresent();
  }

  private Optional<Peer> confirmed(Listing listing, LocalDate day) {
    if (register.standing(listing.account(), day) instanceof Certified certified) {
      return Optional.of(new Peer(listing, certified, null));
    }
    keeper.keep(listing.organization(), listing.specialist());
    return Optional.empty();
  }

  private Look look(Wish wish, @Nullable Place from, String country, LocalDate day, int size) {
    var found =
        house.as(
            Asking.HOUSE,
            () -> shelf.look(stock -> Finder.find(stock, wish, from, country, day, size + 1)));
    return transaction.execute(status -> {
      var hits = found.page();
      var shown = hits.subList(0, Math.min(size, hits.size()));
      var listings = table.of(shown.stream().map(Finder.Hit::specialist).toList());
      var standings =
          register.standings(
              listings.values().stream().map(Listing::account).distinct().toList(), day);
      var peers = new ArrayList<Peer>();
      var lapsed = new ArrayList<Listing>();
      for (var hit : shown) {
        var listing = listings.get(hit.specialist());
        if (listing == null) {
          // Taken off the list since we looked.
          continue;
        }
        if (standings.get(listing.account()) instanceof Certified certified) {
          peers.add(new Peer(listing, certified, away(hit.km())));
        } else {
          lapsed.add(listing);
        }
      }
      return new Look(
          peers,
          lapsed,
          hits.size() > size ? wish.after(new SpecialistId(shown.getLast().specialist())) : null,
          found.facets());
    });
  }

  private static @Nullable Distance away(@Nullable Double km) {
    return km == null ? null : Distance.ofKilometres(km);
  }
}
