package org.beenthere.places;

import java.util.List;

/// What somebody meant when they typed a place.
public sealed interface Found {

  record One(Place place) implements Found {}

  /// Several places are called so; the largest comes first. The page asks which.
  record Several(List<Place> places) implements Found {}

  /// No place is called so.
  ///
  /// @param near what may have been meant, the likeliest first; perhaps nothing
  /// @param hint what the person could do about it; its words are `PlaceHint.…`
  record Nothing(List<Place> near, PlaceHint hint) implements Found {}

  enum PlaceHint {
    /// Nothing was typed.
    EMPTY,
    /// A name we do not know, or know under another spelling.
    UNKNOWN_NAME,
    /// It looks like a postal code, but there is none like it.
    UNKNOWN_CODE,
    /// A Dutch postal code: of the Netherlands we know the towns only.
    DUTCH_CODE,
    /// A whole state or province: too wide to measure a distance from.
    TOO_WIDE
  }
}
