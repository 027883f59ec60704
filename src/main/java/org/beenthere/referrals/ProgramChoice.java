package org.beenthere.referrals;

import java.util.List;
import org.beenthere.programs.Entrance;
import org.beenthere.programs.Fit;

/// A program as somebody who asks may choose it.
///
/// @param rules for whom it is, in words
/// @param notes which of these speak against it, from what they said; empty when none does
/// @param asks what we will ask because they did not say it
/// @param room whether there is room, in words
public record ProgramChoice(
    Entrance program,
    Fit fit,
    List<String> rules,
    List<String> notes,
    List<String> asks,
    String room,
    boolean chosen) {

  public String id() {
    return program.program().toString();
  }
}
