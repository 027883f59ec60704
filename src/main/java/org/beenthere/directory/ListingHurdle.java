package org.beenthere.directory;

/// Why a specialist is not found in public.
public enum ListingHurdle {
  /// They do not want to be.
  NOT_WANTED,
  NOT_CERTIFIED,
  /// They are here as something else than a peer specialist.
  OTHER_ROLE,
  /// Their program does not show them for now, and said why.
  HELD,
  /// We do not know where they are.
  NO_PLACE,
  /// They named no way of meeting.
  NO_WAY,
  /// They meet in person only, and keep the town from the public: nobody could find them.
  ONLY_IN_PERSON
}
