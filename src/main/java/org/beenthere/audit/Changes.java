package org.beenthere.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells whoever runs the program who changed what about the house itself: the roster, the help
/// list, who works here. What was done with somebody's record is told to them, and not here.
@Service
@Transactional(readOnly = true)
class Changes {

  /// What belongs to the house and to nobody's record, each with a word under `audit.house`.
  static final Set<String> THINGS =
      Set.of(
          "absence",
          "callRule",
          "credential",
          "duty",
          "duty.cover",
          "duty.handover",
          "help",
          "help.answer",
          "help.check",
          "help.file",
          "hours",
          "invitation",
          "listing",
          "matching",
          "organization",
          "partner",
          "program",
          "role",
          "staff",
          "waits");

  private static final int PAGE = 50;

  private final EntryTable entries;
  private final ObjectProvider<AccountNames> people;
  private final List<ThingNames> things;

  Changes(
      EntryTable entries, ObjectProvider<AccountNames> people, ObjectProvider<ThingNames> things) {
    this.entries = entries;
    this.people = people;
    this.things = things.stream().toList();
  }

  /// One page of it, newest first.
  ///
  /// @param before the entry to go on from
  Looked at(Viewer viewer, long before, Words words) {
    var found = entries.ofTheHouse(viewer.organization(), THINGS, before, PAGE + 1);
    var shown = found.stream().limit(PAGE).toList();
    var teller =
        new LookTeller(words, viewer, people(shown), "audit.house.", things(shown, viewer, words));
    return new Looked(
        teller.days(shown), false, found.size() > PAGE ? shown.getLast().number() : null);
  }

  private Map<AccountId, String> people(List<StoredEntry> shown) {
    Set<AccountId> accounts =
        shown.stream()
            .map(stored -> stored.entry().account())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var known = people.getIfAvailable();
    return known == null ? Map.of() : known.called(accounts);
  }

  private Map<UUID, String> things(List<StoredEntry> shown, Viewer viewer, Words words) {
    var called = new HashMap<UUID, String>();
    for (var one : things) {
      Set<UUID> ids =
          shown.stream()
              .map(StoredEntry::entry)
              .filter(entry -> one.things().contains(entry.thing()))
              .map(Entry::thingId)
              .filter(Objects::nonNull)
              .collect(Collectors.toSet());
      if (!ids.isEmpty()) {
        called.putAll(one.called(viewer, ids, words));
      }
    }
    return called;
  }
}
