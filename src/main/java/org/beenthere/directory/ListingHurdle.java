package org.beenthere.directory;

/// Why a specialist is not found in public.
public enum ListingHurdle {
  /// They do not want to be.
  NOT_WANTED,
  NOT_CERTIFIED,
  /// We do not know where they are.
  NO_PLACE,
  /// They named no way of meeting.
  NO_WAY
}
