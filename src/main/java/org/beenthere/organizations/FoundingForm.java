package org.beenthere.organizations;

import java.time.ZoneId;
import org.beenthere.shell.EmailAddress;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// What the first page of an empty house asks.
///
/// @param code the code that stands where the server was started
/// @param asked the country, zone and town about which was asked whether they are meant so
/// @param alsoManager whether the first administrator runs the program, too; a box that is not
///   ticked is not sent
public record FoundingForm(
    String code,
    String name,
    String country,
    String language,
    String zone,
    String site,
    String program,
    String called,
    String signIn,
    String password,
    String asked,
    Boolean alsoManager) {

  /// Nothing filled in but what the language of the reader lets us guess.
  static FoundingForm fresh(String country, Language language, ZoneId zone) {
    return new FoundingForm(
        "", "", country, language.name(), zone.getId(), "", "", "", "", "", "", true);
  }

  public FoundingForm {
    code = FormText.stripped(code);
    name = FormText.oneLine(name);
    country = FormText.stripped(country);
    language = FormText.stripped(language);
    zone = FormText.stripped(zone);
    site = FormText.oneLine(site);
    program = FormText.oneLine(program);
    called = FormText.oneLine(called);
    signIn = FormText.oneLine(signIn);
    password = FormText.asIs(password);
    asked = FormText.oneLine(asked);
    alsoManager = alsoManager != null && alsoManager;
  }

  /// @param town what is the matter with the town, or null; told in the order of the page
  FormErrors check(FormErrors.@Nullable Problem town) {
    var errors =
        FormErrors.none()
            .require("code", code, "organizations.setup.code.missing")
            .require("name", name, "organizations.setup.name.missing")
            .atMost(80, "name", name)
            .addIf(!country.matches("[A-Z]{2}"), "country", "organizations.setup.country.missing")
            .addIf(
                !ZoneId.getAvailableZoneIds().contains(zone),
                "zone",
                "organizations.setup.zone.missing")
            .addIf(isZoneElsewhere(), "zone", "organizations.setup.zone.elsewhere", zone)
            .require("site", site, "organizations.setup.site.missing")
            .atMost(80, "site", site);
    if (town != null) {
      errors.add(town.field(), town.key(), town.details().toArray());
    }
    return errors
        .require("program", program, "organizations.setup.program.missing")
        .atMost(80, "program", program)
        .require("called", called, "organizations.setup.called.missing")
        .atMost(80, "called", called)
        .require("signIn", signIn, "organizations.setup.signIn.missing")
        .atMost(80, "signIn", signIn)
        .addIf(!EmailAddress.mayBeSignedInWith(signIn), "signIn", "form.email.wrong")
        .addIf(password.length() < 12, "password", "organizations.setup.password.short");
  }

  /// A zone that lies in another country than they chose is mostly one that was not looked at. Of a
  /// country whose zones we do not know any will do.
  private boolean isZoneElsewhere() {
    var here = Zones.of(country);
    return !here.isEmpty() && !here.contains(zone) && !sameZone();
  }

  /// What the page asks about, to be sent along when it is sent again.
  public String asking() {
    return country + " " + zone + " " + site;
  }

  private boolean sameZone() {
    return asked.startsWith(country + " " + zone + " ");
  }

  boolean sameTown() {
    return asked.startsWith(country + " ") && asked.endsWith(" " + site);
  }

  /// The same with the town as it is written.
  FoundingForm in(String town) {
    return new FoundingForm(
        code,
        name,
        country,
        language,
        zone,
        town,
        program,
        called,
        signIn,
        password,
        asked,
        alsoManager);
  }

  Language spoken() {
    return Language.of(language);
  }
}
