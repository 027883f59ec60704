package org.beenthere.directory;

import org.beenthere.specialists.Specialist;

/// A specialist as a manager sees them in the list.
///
/// @param load how many people they walk with now
/// @param certified until when they are certified, or why they are not
/// @param found whether visitors find them today
public record TeamLine(
    Specialist specialist, int load, String certified, boolean isCertified, boolean found) {

  public boolean hasRoom() {
    return load < specialist.places();
  }
}
