package org.beenthere.referrals;

import java.util.List;
import org.beenthere.organizations.Organization;
import org.beenthere.programs.Entrance;

/// An organization with its programs, as everybody may read it.
public record OpenGroup(Organization organization, List<Line> programs) {

  /// A program.
  ///
  /// @param said what it says of itself
  /// @param rules for whom it is
  /// @param room whether there is room, in words
  /// @param isOpen whether there is room now
  /// @param order who goes first, after danger
  public record Line(
      Entrance program,
      String said,
      List<String> rules,
      String room,
      boolean isOpen,
      List<String> order) {}
}
