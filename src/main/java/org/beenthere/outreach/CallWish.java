package org.beenthere.outreach;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// "Call me on … between …", as long as they want it. The number stands as they wrote it.
public record CallWish(String on, @Nullable LocalTime from, @Nullable LocalTime until) {

  public static final CallWish NONE = new CallWish("", null, null);

  public boolean isWished() {
    return !on.isEmpty();
  }
}
