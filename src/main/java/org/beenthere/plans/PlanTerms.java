package org.beenthere.plans;

import java.util.Objects;
import java.util.stream.Stream;

/// What the two agree on so that being in touch is safe and clear. All of it may be left open.
///
/// @param safeHours when a call or a message is all right
/// @param voicemail what may be said on a voicemail, or to somebody else who answers
/// @param screen what may stand on a screen that others see
/// @param mayKnow who may know that the two are in touch
/// @param officeHours when the specialist is there, and what to do when not
/// @param boundaries what the two do and do not do
/// @param ending how either of them ends it
public record PlanTerms(
    String safeHours,
    String voicemail,
    String screen,
    String mayKnow,
    String officeHours,
    String boundaries,
    String ending) {

  public static final PlanTerms NONE = new PlanTerms("", "", "", "", "", "", "");

  public PlanTerms {
    safeHours = Objects.requireNonNullElse(safeHours, "");
    voicemail = Objects.requireNonNullElse(voicemail, "");
    screen = Objects.requireNonNullElse(screen, "");
    mayKnow = Objects.requireNonNullElse(mayKnow, "");
    officeHours = Objects.requireNonNullElse(officeHours, "");
    boundaries = Objects.requireNonNullElse(boundaries, "");
    ending = Objects.requireNonNullElse(ending, "");
  }

  static PlanTerms of(Posted posted) {
    return new PlanTerms(
        posted.text("safeHours"),
        posted.text("voicemail"),
        posted.text("screen"),
        posted.text("mayKnow"),
        posted.text("officeHours"),
        posted.text("boundaries"),
        posted.text("ending"));
  }

  Stream<String> said() {
    return Stream.of(safeHours, voicemail, screen, mayKnow, officeHours, boundaries, ending);
  }

  public boolean isSaid() {
    return said().anyMatch(text -> !text.isBlank());
  }
}
