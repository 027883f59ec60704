package org.beenthere.vocabulary;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is looking, under the hat they wear now.
///
/// @param account who signed in
/// @param hat the hat worn
/// @param organization where the hat is worn
/// @param organizationName how that place is called on the page
/// @param person the participant, specialist or partner that this hat stands for, if it stands for
///   one
/// @param called what to call them
/// @param country ISO 3166-1 of the organization; decides the crisis lines
/// @param zone the time zone of the person's site, an IANA name
public record Viewer(
    AccountId account,
    Hat hat,
    OrganizationId organization,
    String organizationName,
    @Nullable UUID person,
    String called,
    String country,
    String zone)
    implements Serializable {

  /// The participant this hat stands for.
  ///
  /// @throws NotFound when the hat is not a participant's
  public ParticipantId participant() {
    if (hat != Hat.PARTICIPANT || person == null) {
      throw new NotFound();
    }
    return new ParticipantId(person);
  }

  /// The partner this hat stands for.
  ///
  /// @throws NotFound when the hat is not a partner's
  public PartnerId partner() {
    if (hat != Hat.PARTNER || person == null) {
      throw new NotFound();
    }
    return new PartnerId(person);
  }

  /// The specialist this hat stands for.
  ///
  /// @throws NotFound when the hat is not a specialist's
  public SpecialistId specialist() {
    if (hat != Hat.SPECIALIST || person == null) {
      throw new NotFound();
    }
    return new SpecialistId(person);
  }
}
