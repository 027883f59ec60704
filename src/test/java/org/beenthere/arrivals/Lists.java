package org.beenthere.arrivals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.beenthere.Town;
import org.beenthere.arrivals.sheet.Source;
import org.beenthere.vocabulary.Viewer;

/// Hands lists over the way the pages do, and waits until the house has done its work.
class Lists {

  static final String TENNESSEE = "/arrivals/caseload-tennessee.csv";
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

  final Arrivals arrivals;
  final ArrivalWork work;
  final Previews previews;

  Lists(Arrivals arrivals, ArrivalWork work, Previews previews) {
    this.arrivals = arrivals;
    this.work = work;
    this.previews = previews;
  }

  static Source tennessee() {
    return () -> Lists.class.getResourceAsStream(TENNESSEE);
  }

  static Source text(String text) {
    return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /// A list is handed over and read.
  Arrival read(Town town, Viewer manager, Source file) {
    var id =
        town.as(
            manager,
            () -> {
              try {
                return arrivals.receive("list.csv", file, manager);
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              }
            });
    settle(town, id);
    return find(town, manager, id);
  }

  /// The house does what the list waits for.
  void settle(Town town, ArrivalId id) {
    work.begin(town.id(), id);
    work.await(id, LONG_ENOUGH);
  }

  Arrival find(Town town, Viewer manager, ArrivalId id) {
    return town.as(manager, () -> arrivals.find(id, manager));
  }

  Preview preview(Town town, Viewer manager, ArrivalId id) {
    return town.as(manager, () -> previews.of(arrivals.find(id, manager)));
  }

  /// The manager presses the button, and the house does it.
  Arrival bringIn(Town town, Viewer manager, ArrivalId id) {
    var run = find(town, manager, id).run();
    town.does(manager, () -> arrivals.bringIn(id, run, manager));
    settle(town, id);
    return find(town, manager, id);
  }
}
