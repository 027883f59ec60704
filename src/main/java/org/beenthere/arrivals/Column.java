package org.beenthere.arrivals;

import org.beenthere.arrivals.sheet.ColumnMeaning;
import org.beenthere.arrivals.sheet.DateEvidence;
import org.beenthere.arrivals.sheet.DateOrder;
import org.beenthere.arrivals.sheet.Heading;
import org.jspecify.annotations.Nullable;

/// A column of the list, and what it is taken for.
///
/// @param dateOrder the order of its dates, or null when it holds none or nobody knows
/// @param orderSaid whether the manager said the order
/// @param orderAsked whether the dates leave a doubt about it
public record Column(
    int position,
    String title,
    ColumnMeaning meaning,
    @Nullable DateOrder dateOrder,
    boolean orderSaid,
    boolean orderAsked) {

  static Column of(Heading heading) {
    return new Column(heading.position(), heading.title(), heading.meaning(), null, false, false);
  }

  Heading heading() {
    return new Heading(position, title, meaning);
  }

  Column taken(ColumnMeaning other) {
    return other == meaning || !meaning.isChoosable() || !other.isChoosable()
        ? this
        : new Column(position, title, other, null, false, false);
  }

  /// The manager says in which order its dates are written.
  Column said(DateOrder order) {
    return new Column(position, title, meaning, order, true, orderAsked);
  }

  /// The dates themselves say it, or leave a doubt.
  Column found(DateEvidence evidence) {
    return orderSaid
        ? this
        : new Column(
            position, title, meaning, evidence.order().orElse(null), false, evidence.asks());
  }
}
