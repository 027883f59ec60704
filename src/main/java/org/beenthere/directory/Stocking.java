package org.beenthere.directory;

import java.util.Optional;
import org.beenthere.storage.Asking;
import org.beenthere.storage.Hands;
import org.beenthere.storage.House;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Fills the shelf as soon as the house is open. Whoever is the first to look for a peer would
/// otherwise wait until all listings are read, ten seconds and more for a hundred thousand.
@Component
class Stocking implements DisposableBean {

  private final Shelf shelf;
  private final House house;
  private final Hands<String> hands = new Hands<>("shelf");

  Stocking(Shelf shelf, House house) {
    this.shelf = shelf;
    this.house = house;
  }

  /// What goes wrong here is told in the log; the next search reads the rest.
  @EventListener(ApplicationReadyEvent.class)
  void fill() {
    hands.begin(
        "listings",
        () -> Optional.of(shelf),
        it -> house.as(Asking.HOUSE, () -> it.look(stock -> true)),
        it -> {});
  }

  @Override
  public void destroy() throws InterruptedException {
    hands.rest();
  }
}
