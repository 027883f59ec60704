package org.beenthere.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// A session whose last use is noted to the minute: a second look at a page within the same minute
/// writes nothing. It ends up to a minute before its idle time is over, and never after.
///
/// @param kept the session as it is stored
record CalmSession<S extends Session>(S kept) implements Session {

  static final Duration A_MINUTE = Duration.ofMinutes(1);

  @Override
  public void setLastAccessedTime(Instant now) {
    if (now.isAfter(kept.getLastAccessedTime().plus(A_MINUTE))) {
      kept.setLastAccessedTime(now);
    }
  }

  @Override
  public Instant getLastAccessedTime() {
    return kept.getLastAccessedTime();
  }

  @Override
  public String getId() {
    return kept.getId();
  }

  @Override
  public String changeSessionId() {
    return kept.changeSessionId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return kept.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return kept.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      kept.removeAttribute(name);
    } else {
      kept.setAttribute(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    kept.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return kept.getCreationTime();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    kept.setMaxInactiveInterval(interval);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return kept.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return kept.isExpired();
  }
}
