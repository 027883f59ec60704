package org.beenthere.careteam;

import java.time.LocalDate;
import java.time.ZoneId;
import org.beenthere.consent.Expiry;

/// Until when somebody on the team sees what is shared.
public enum TeamUntil {
  MONTH(1),
  THREE_MONTHS(3),
  SIX_MONTHS(6),
  YEAR(12);

  private final int months;

  TeamUntil(int months) {
    this.months = months;
  }

  Expiry expiry(LocalDate today, ZoneId zone) {
    return Expiry.through(today.plusMonths(months), zone);
  }
}
