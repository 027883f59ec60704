package org.beenthere.partners;

import java.time.LocalDate;
import java.time.ZoneId;
import org.beenthere.consent.Expiry;
import org.beenthere.consent.Occurrence;

/// Until when somebody allows a partner to hear how it goes.
public enum Until {
  THREE_MONTHS,
  SIX_MONTHS,
  YEAR,
  PEER_FOUND,
  REQUEST_ENDS;

  Expiry expiry(LocalDate today, ZoneId zone) {
    return switch (this) {
      case THREE_MONTHS -> Expiry.through(today.plusMonths(3), zone);
      case SIX_MONTHS -> Expiry.through(today.plusMonths(6), zone);
      case YEAR -> Expiry.through(today.plusYears(1), zone);
      case PEER_FOUND -> new Expiry.When(Occurrence.PEER_FOUND);
      case REQUEST_ENDS -> new Expiry.When(Occurrence.REQUEST_ENDS);
    };
  }
}
