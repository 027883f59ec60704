package org.beenthere.specialists;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beenthere.places.Distance;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.specialists.Specialist.Base;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// What a specialist changes about themselves, as typed.
///
/// @param placeKey which of several places was meant, when we had to ask
/// @param reach how far they travel, in miles or kilometres as the country counts
/// @param terms for whom, when, and within which limits
/// @param audience whom each of it is meant for
/// @param listed "yes" when they want to be found in public
/// @param version which version was shown when they began to type
public record ProfileForm(
    String called,
    String words,
    String firstTalk,
    Set<Experience> experiences,
    List<String> languages,
    Set<Way> ways,
    String place,
    String placeKey,
    String reach,
    String places,
    TermsForm terms,
    AudienceForm audience,
    String listed,
    String pausedUntil,
    int version) {

  private static final int MOST_PLACES = 60;
  private static final int FURTHEST_KM = 1000;

  public ProfileForm {
    called = FormText.asIs(called);
    words = FormText.asIs(words);
    firstTalk = FormText.asIs(firstTalk);
    experiences = experiences == null ? Set.of() : experiences;
    languages = languages == null ? List.of() : languages;
    ways = ways == null ? Set.of() : ways;
    place = FormText.asIs(place);
    placeKey = FormText.asIs(placeKey);
    reach = FormText.asIs(reach);
    places = FormText.asIs(places);
    terms = terms == null ? TermsForm.EMPTY : terms;
    audience = audience == null ? AudienceForm.UNASKED : audience;
    listed = FormText.asIs(listed);
    pausedUntil = FormText.asIs(pausedUntil);
  }

  static ProfileForm of(Self self, Set<Experience> notTaken, String country) {
    var one = self.whole();
    var base = one.base();
    return new ProfileForm(
        one.called(),
        one.words(),
        one.firstTalk(),
        one.experiences(),
        one.languages(),
        one.ways(),
        base.place() == null ? "" : base.place(),
        "",
        Long.toString(inCountry(base.reachKm(), country)),
        Integer.toString(one.places()),
        TermsForm.of(one.terms(), notTaken),
        AudienceForm.of(self.audiences()),
        one.listed() ? "yes" : "",
        one.pausedUntil() == null ? "" : one.pausedUntil().toString(),
        one.version());
  }

  FormErrors check(String country) {
    var most = inCountry(FURTHEST_KM, country);
    return terms
        .check(FormErrors.none())
        .require("called", called, "specialists.profile.called.missing")
        .atMost(80, "called", called)
        .atMost(500, "words", words)
        .atMost(500, "firstTalk", firstTalk)
        .addIf(ways.isEmpty() && isListed(), "ways", "specialists.profile.ways.missing")
        .addIf(
            place.isBlank() && placeKey.isEmpty() && isListed(),
            "place",
            "specialists.profile.place.missing")
        .atMost(80, "place", place)
        .addIf(!isBetween(0, most, reach), "reach", "specialists.profile.reach.wrong", most)
        .addIf(
            !isBetween(0, MOST_PLACES, places),
            "places",
            "specialists.profile.places.wrong",
            MOST_PLACES)
        .addIf(
            !pausedUntil.isBlank() && day() == null,
            "pausedUntil",
            "specialists.profile.pausedUntil.wrong");
  }

  /// The specialist as this form changes them; the form was found in order.
  Self applyTo(Self self, Base base) {
    return new Self(applyTo(self.whole(), base), audience.applyTo(self.audiences()));
  }

  private Specialist applyTo(Specialist now, Base base) {
    return new Specialist(
        now.organization(),
        now.id(),
        now.account(),
        called.strip(),
        words.strip(),
        firstTalk.strip(),
        experiences.isEmpty() ? Set.of() : EnumSet.copyOf(experiences),
        languages.stream()
            .filter(code -> SpokenLanguages.isKnown(code) || now.languages().contains(code))
            .distinct()
            .toList(),
        ways.isEmpty() ? Set.of() : EnumSet.copyOf(ways),
        base,
        Integer.parseInt(places.strip()),
        terms.applyTo(now.terms()),
        now.forEverybody(),
        isListed(),
        day(),
        version);
  }

  int reachKm(String country) {
    return (int) Math.round(Distance.of(Integer.parseInt(reach.strip()), country).kilometres());
  }

  boolean isListed() {
    return listed.equals("yes");
  }

  /// The same words on the version that stands now, so that they can be sent once more.
  ProfileForm onVersion(int now) {
    return new ProfileForm(
        called,
        words,
        firstTalk,
        experiences,
        languages,
        ways,
        place,
        placeKey,
        reach,
        places,
        terms,
        audience,
        listed,
        pausedUntil,
        now);
  }

  boolean isBackBefore(LocalDate today) {
    var back = day();
    return back != null && back.isBefore(today);
  }

  @Nullable LocalDate day() {
    try {
      return pausedUntil.isBlank() ? null : LocalDate.parse(pausedUntil.strip());
    } catch (DateTimeParseException noSuchDay) {
      return null;
    }
  }

  private static long inCountry(int km, String country) {
    var distance = Distance.ofKilometres(km);
    return Math.round(Distance.countsInMiles(country) ? distance.miles() : distance.kilometres());
  }

  private static boolean isBetween(long least, long most, String typed) {
    var digits = typed.strip();
    return digits.matches("\\d{1,4}")
        && Long.parseLong(digits) >= least
        && Long.parseLong(digits) <= most;
  }
}
