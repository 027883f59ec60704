package org.beenthere.appointments;

import java.util.Set;
import org.beenthere.appointments.ReminderWish.By;
import org.beenthere.appointments.ReminderWish.When;
import org.jspecify.annotations.Nullable;

/// How somebody wants to be reminded, as ticked.
///
/// @param answers whether they answer times by text
public record RemindersForm(Set<When> times, @Nullable By by, @Nullable Boolean answers) {

  public RemindersForm {
    times = times == null ? Set.of() : times;
  }

  boolean isAnswering() {
    return Boolean.TRUE.equals(answers);
  }
}
