package org.beenthere.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.beenthere.referrals.WishedPeer;
import org.beenthere.shell.HomeCountry;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.stereotype.Component;

/// Tells whom a visitor asks for who came from the page of one peer: only somebody who is shown in
/// public can be asked for by name.
@Component
class WishedListing implements WishedPeer {

  private final Directory directory;
  private final HomeCountry home;
  private final Clock clock;

  WishedListing(Directory directory, HomeCountry home, Clock clock) {
    this.directory = directory;
    this.home = home;
    this.clock = clock;
  }

  @Override
  public Optional<Peer> find(SpecialistId specialist) {
    return directory
        .find(specialist, LocalDate.ofInstant(clock.instant(), home.zone()))
        .map(org.beenthere.directory.Peer::listing)
        .map(listing -> new Peer(listing.organization(), listing.specialist(), listing.called()));
  }
}
