package org.beenthere.organizations;

import java.time.Instant;
import java.time.ZoneId;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;

/// An organization that runs peer support.
///
/// @param country ISO 3166-1 alpha-2; decides crisis lines and distances
/// @param language the language it works in
/// @param zone the time zone of its first site
/// @param demo whether its people are invented
public record Organization(
    OrganizationId organizationId,
    String name,
    String country,
    Language language,
    String zone,
    Instant beganAt,
    boolean demo) {

  public ZoneId timeZone() {
    return ZoneId.of(zone);
  }

  /// Somebody who works here, for whom the house goes on when their own request is over.
  ///
  /// @param hat the hat they wore when they asked for it
  public Viewer inTheNameOf(AccountId account, Hat hat) {
    return new Viewer(account, hat, organizationId, name, null, "", country, zone);
  }
}
