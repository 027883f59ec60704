package org.beenthere.resources;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.beenthere.places.Point;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;

/// What a search looks at of a service at one place, or of one without a place.
///
/// @param at where it is, or null when it needs no travel
record Candidate(
    OrganizationId organization,
    UUID service,
    String name,
    Set<Need> needs,
    List<String> languages,
    boolean free,
    @Nullable Point at) {

  /// A service that fits, and how far away its nearest place is.
  ///
  /// @param metres null when it needs no travel, or when nobody said from where
  record Hit(Candidate what, @Nullable Double metres) {

    /// The nearest first, then what needs no travel, each by name. The identifier keeps those apart
    /// that are called the same, so that pages follow each other the same way each time.
    static final Comparator<Hit> ORDER =
        Comparator.comparing(Hit::metres, Comparator.nullsLast(Comparator.<Double>naturalOrder()))
            .thenComparing(hit -> hit.what().name())
            .thenComparing(hit -> hit.what().service());
  }
}
