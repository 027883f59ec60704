package org.beenthere.outreach;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// For how long whoever runs the house keeps its backups, which hold what was erased since. The
/// house cannot know; they say so in its settings, and then the person reads it before they erase.
@Component
class Backups {

  private final int days;

  Backups(@Value("${beenthere.backup-days:0}") int days) {
    this.days = days;
  }

  /// So many days, or 0 when nobody said.
  int days() {
    return days;
  }
}
