package org.beenthere.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells a participant who looked at their record, in plain words.
@Service
@Transactional
class Looks {

  private static final int PAGE = 50;

  private final EntryTable entries;
  private final Trail trail;
  private final ObjectProvider<AccountNames> names;

  Looks(EntryTable entries, Trail trail, ObjectProvider<AccountNames> names) {
    this.entries = entries;
    this.trail = trail;
    this.names = names;
  }

  /// One page of it.
  ///
  /// @param own whether what they did themselves is told as well
  /// @param before the entry to go on from
  Looked at(Viewer viewer, boolean own, long before, Words words) {
    var me = viewer.participant();
    var found = entries.about(me, viewer, own, before, PAGE + 1);
    trail.read(viewer, me, "trail");
    var shown = found.stream().limit(PAGE).toList();
    var teller = new LookTeller(words, viewer, called(shown));
    return new Looked(
        teller.days(shown), own, found.size() > PAGE ? shown.getLast().number() : null);
  }

  private Map<AccountId, String> called(List<StoredEntry> shown) {
    Set<AccountId> accounts =
        shown.stream()
            .map(stored -> stored.entry().account())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var known = names.getIfAvailable();
    return known == null ? Map.of() : known.called(accounts);
  }
}
