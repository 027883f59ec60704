package org.beenthere.arrivals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.beenthere.arrivals.sheet.SheetRow;
import org.beenthere.organizations.Organization;
import org.beenthere.organizations.Organizations;
import org.beenthere.places.Places;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.House;
import org.springframework.stereotype.Component;

/// Reads a list piece by piece, each in a transaction of its own, so that a page can tell how far
/// it is and somebody can cancel. Begun again from the top after a restart.
@Component
class Reading {

  private final House house;
  private final ArrivalTable table;
  private final SheetTable sheets;
  private final RowTable rows;
  private final Settling settling;
  private final Organizations organizations;
  private final Specialists specialists;
  private final Places places;
  private final Clock clock;

  Reading(
      House house,
      ArrivalTable table,
      SheetTable sheets,
      RowTable rows,
      Settling settling,
      Organizations organizations,
      Specialists specialists,
      Places places,
      Clock clock) {
    this.house = house;
    this.table = table;
    this.sheets = sheets;
    this.rows = rows;
    this.settling = settling;
    this.organizations = organizations;
    this.specialists = specialists;
    this.places = places;
    this.clock = clock;
  }

  /// @throws CancellationException when it is no longer wanted
  void read(Arrival arrival) {
    var organization =
        house.as(arrival.asking(), () -> organizations.find(arrival.organizationId()));
    var today = LocalDate.ofInstant(clock.instant(), organization.timeZone());
    var columns = study(arrival, organization, today);
    as(arrival, () -> rows.forget(arrival));
    var reader = reader(columns, organization, today);
    var done = new int[1];
    pieces(
        arrival,
        piece -> {
          rows.add(arrival, piece.stream().map(reader::read).toList());
          done[0] += piece.size();
          goOn(table.progress(arrival, done[0]));
        });
    as(
        arrival,
        () -> {
          settling.settle(arrival);
          goOn(table.rest(arrival, ArrivalState.READY));
        });
  }

  /// Goes through the whole list once to learn in which order its dates are written and which words
  /// come again.
  private List<Column> study(Arrival arrival, Organization organization, LocalDate today) {
    var before = house.as(arrival.asking(), () -> sheets.columns(arrival));
    var tally = new Tally(before);
    var reader = reader(before, organization, today);
    pieces(arrival, piece -> piece.forEach(row -> tally.add(row, reader.kind(row))));
    var columns = tally.columns();
    as(
        arrival,
        () -> {
          goOn(table.progress(arrival, 0));
          sheets.keep(arrival, columns);
          sheets.count(arrival, tally.words(specialists.all(arrival.organizationId())));
        });
    return columns;
  }

  private RowReader reader(List<Column> columns, Organization organization, LocalDate today) {
    return new RowReader(
        columns,
        new HomeReader(places::find, organization.country()),
        organization.country(),
        organization.language(),
        today);
  }

  private void pieces(Arrival arrival, Consumer<List<SheetRow>> work) {
    for (int piece = 0, size = 1; size > 0; piece++) {
      var number = piece;
      size =
          house.as(
              arrival.asking(),
              () -> {
                var rowsOfPiece = sheets.piece(arrival, number);
                if (!rowsOfPiece.isEmpty()) {
                  work.accept(rowsOfPiece);
                }
                return rowsOfPiece.size();
              });
    }
  }

  private void as(Arrival arrival, Runnable work) {
    house.as(
        arrival.asking(),
        () -> {
          work.run();
          return true;
        });
  }

  private static void goOn(boolean wanted) {
    if (!wanted || Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }
}
