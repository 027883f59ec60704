package org.beenthere.partners;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.beenthere.consent.Purpose;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.PartnerId;

/// Whoever refers people to an organization.
public record Partner(
    OrganizationId organization, PartnerId id, String name, Kind kind, State state, Instant since) {

  public enum Kind {
    CLINIC,
    HOSPITAL,
    COURT,
    VETERANS,
    OTHER
  }

  public enum State {
    ACTIVE,
    /// Nobody of them comes in until somebody says so.
    PAUSED,
    ENDED
  }

  /// What is told them for. Those who give care are told as part of it, which the sheet then says.
  Set<Purpose> purposes() {
    return switch (kind) {
      case CLINIC, HOSPITAL, VETERANS -> EnumSet.of(Purpose.PEER_SUPPORT, Purpose.TPO);
      case COURT, OTHER -> EnumSet.of(Purpose.PEER_SUPPORT);
    };
  }
}
