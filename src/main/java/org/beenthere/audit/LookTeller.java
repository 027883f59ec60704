package org.beenthere.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.audit.Looked.Day;
import org.beenthere.audit.Looked.Line;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.NoSuchMessageException;

/// Puts entries into the words of whoever reads them: "Maria, peer support specialist at Riverbend,
/// read your plan."
final class LookTeller {

  private final Words words;
  private final Viewer viewer;
  private final Map<AccountId, String> called;
  private final String vocabulary;
  private final Map<UUID, String> things;

  LookTeller(Words words, Viewer viewer, Map<AccountId, String> called) {
    this(words, viewer, called, "audit.thing.", Map.of());
  }

  /// @param vocabulary what the keys of its words for things begin with
  /// @param things what single things are called
  LookTeller(
      Words words,
      Viewer viewer,
      Map<AccountId, String> called,
      String vocabulary,
      Map<UUID, String> things) {
    this.words = words;
    this.viewer = viewer;
    this.called = called;
    this.vocabulary = vocabulary;
    this.things = things;
  }

  /// The entries by day, in the order they come.
  List<Day> days(List<StoredEntry> shown) {
    var byDay =
        shown.stream()
            .map(StoredEntry::entry)
            .collect(
                Collectors.groupingBy(
                    entry -> entry.at().atZone(words.zone()).toLocalDate(),
                    LinkedHashMap<LocalDate, List<Entry>>::new,
                    Collectors.toList()));
    return byDay.values().stream().map(this::day).toList();
  }

  private Day day(List<Entry> entries) {
    var at = entries.getFirst().at();
    return new Day(words.day(at), words.away(at), entries.stream().map(this::line).toList());
  }

  private Line line(Entry entry) {
    var id = entry.thingId();
    var about = id == null ? "" : things.getOrDefault(id, "");
    return new Line(sentence(entry), about, words.time(entry.at()));
  }

  String sentence(Entry entry) {
    var did = words.t("audit.did." + entry.deed(), thing(entry.thing()));
    var sentence = who(entry, did);
    return entry.outcome() == Outcome.REFUSED ? words.t("audit.line.refused", sentence) : sentence;
  }

  private String who(Entry entry, String did) {
    var account = entry.account();
    if (account == null) {
      return words.t("audit.line.house", did);
    }
    if (account.equals(viewer.account()) && entry.hat() == viewer.hat()) {
      return words.t("audit.line.you", did);
    }
    var name = called.getOrDefault(account, words.t("audit.somebody"));
    var hat = entry.hat();
    if (hat == Hat.PARTNER) {
      return words.t("audit.line.partner", name, did);
    }
    return hat.isStaff()
        ? words.t("audit.line.staff", name, hat(hat), viewer.organizationName(), did)
        : words.t("audit.line.other", name, did);
  }

  private String hat(Hat hat) {
    return words.t("audit.hat." + hat);
  }

  /// An old entry may be about a kind of record that has no word any more; it is still told.
  private String thing(String code) {
    try {
      return words.t(vocabulary + code);
    } catch (NoSuchMessageException unknown) {
      return words.t(vocabulary + "something");
    }
  }
}
