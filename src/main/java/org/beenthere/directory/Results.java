package org.beenthere.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of people.
///
/// @param next the page after this one, or null
public record Results(Wish wish, List<Peer> people, Facets facets, @Nullable Wish next) {}
