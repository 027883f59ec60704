package org.beenthere.arrivals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beenthere.arrivals.Preview.PeerLine;
import org.beenthere.arrivals.sheet.ColumnMeaning;
import org.beenthere.pairings.Loads;
import org.beenthere.pairings.Pairings;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what a manager sees before deciding.
@Component
@Transactional(readOnly = true)
class Previews {

  private final SheetTable sheets;
  private final RowList rows;
  private final Specialists specialists;
  private final Pairings pairings;

  Previews(SheetTable sheets, RowList rows, Specialists specialists, Pairings pairings) {
    this.sheets = sheets;
    this.rows = rows;
    this.specialists = specialists;
    this.pairings = pairings;
  }

  Preview of(Arrival arrival) {
    var organization = arrival.organizationId();
    var words = sheets.words(arrival);
    var named = words.stream().filter(word -> word.meaning() == ColumnMeaning.PEER).toList();
    List<SpecialistId> meant =
        named.stream().map(Word::specialist).filter(Objects::nonNull).distinct().toList();
    var peers =
        peers(
            named,
            rows.peers(arrival),
            specialists.find(organization, meant),
            pairings.loads(organization, meant));
    return new Preview(
        arrival,
        sheets.columns(arrival),
        words,
        rows.counts(arrival),
        rows.here(arrival),
        peers,
        named.isEmpty() ? List.of() : specialists.names(organization));
  }

  /// What becomes of the peers that a list names: who is meant, and for how many there is no room.
  ///
  /// @param coming how many come with each name
  /// @param those at least the specialists who are meant
  /// @param loads what walking with people takes of each of them now
  static List<PeerLine> peers(
      List<Word> names, Map<String, Integer> coming, List<Specialist> those, Loads loads) {
    var known = those.stream().collect(Collectors.toMap(Specialist::id, Function.identity()));
    var room = new HashMap<SpecialistId, Integer>();
    var lines = new ArrayList<PeerLine>();
    for (var name : names) {
      var people = coming.getOrDefault(name.said(), 0);
      var id = name.specialist();
      var specialist = id == null ? null : known.get(id);
      if (specialist == null) {
        lines.add(new PeerLine(name, null, people, people));
        continue;
      }
      var left = room.computeIfAbsent(specialist.id(), one -> loads.free(specialist));
      room.put(specialist.id(), Math.max(0, left - people));
      lines.add(new PeerLine(name, specialist, people, Math.max(0, people - left)));
    }
    return lines;
  }
}
