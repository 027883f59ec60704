package org.beenthere.resources;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of a manager's list.
///
/// @param checkedOn when somebody last made sure that it is right, or null when nobody knows
/// @param remarks how many times somebody said that something is wrong, and it waits
public record ListLine(
    UUID id,
    String name,
    String agency,
    boolean open,
    @Nullable LocalDate checkedOn,
    long remarks) {

  public String desk() {
    return "/resource-list/" + id;
  }
}
