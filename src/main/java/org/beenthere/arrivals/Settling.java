package org.beenthere.arrivals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.beenthere.arrivals.Twins.Identity;
import org.beenthere.arrivals.sheet.ColumnMeaning;
import org.beenthere.arrivals.sheet.RowKind;
import org.beenthere.arrivals.sheet.TakenAs;
import org.beenthere.participants.Participants;
import org.beenthere.participants.RollLine;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides what becomes of each row, by what the list says, who is here already and what the
/// manager answered. Done anew after each reading and each answer, and once more in the transaction
/// that brings people in, so that nobody who came meanwhile comes twice.
@Component
class Settling {

  private final Participants participants;
  private final SheetTable sheets;
  private final RowList rows;
  private final RowTable table;

  Settling(Participants participants, SheetTable sheets, RowList rows, RowTable table) {
    this.participants = participants;
    this.sheets = sheets;
    this.rows = rows;
    this.table = table;
  }

  void settle(Arrival arrival) {
    var twins = whoIsHere(arrival.organizationId());
    var statuses = statuses(arrival);
    var changed = new ArrayList<Settled>();
    for (var row : rows.open(arrival)) {
      var isPerson = row.kind() == RowKind.PERSON;
      var twin = isPerson ? twins.of(row.identity()).orElse(null) : null;
      var settled = row.settle(twin, status(row.status(), statuses));
      if (isPerson && settled.fate() != Fate.OUT) {
        twins.add(row.identity());
      }
      if (!settled.equals(row.now())) {
        changed.add(settled);
      }
    }
    table.settle(arrival, changed);
  }

  private Twins whoIsHere(OrganizationId organization) {
    var twins = new Twins();
    participants.roll(organization).stream().map(Settling::identity).forEach(twins::add);
    return twins;
  }

  private static Identity identity(RollLine line) {
    var named = line.firstName() != null || line.lastName() != null;
    return new Identity(
        null,
        line.id(),
        line.cameAs() == null ? "" : line.cameAs(),
        named
            ? Identity.name(line.firstName(), line.lastName())
            : Identity.name(line.called(), null),
        line.bornOn());
  }

  private Map<String, @Nullable TakenAs> statuses(Arrival arrival) {
    var statuses = new HashMap<String, @Nullable TakenAs>();
    for (var word : sheets.words(arrival)) {
      if (word.meaning() == ColumnMeaning.STATUS) {
        statuses.put(word.said(), word.status());
      }
    }
    return statuses;
  }

  /// Without a column of statuses, whoever is on the list is with us.
  private static @Nullable TakenAs status(String said, Map<String, @Nullable TakenAs> statuses) {
    return said.isEmpty() && !statuses.containsKey(said) ? TakenAs.WITH_US : statuses.get(said);
  }
}
