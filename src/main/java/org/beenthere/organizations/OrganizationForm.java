package org.beenthere.organizations;

import java.time.ZoneId;
import org.beenthere.shell.FormErrors;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// What an organization says of itself.
public record OrganizationForm(String name, String country, String language, String zone) {

  public OrganizationForm {
    name = clean(name);
    country = clean(country);
    language = clean(language);
    zone = clean(zone);
  }

  static OrganizationForm of(Organization organization) {
    return new OrganizationForm(
        organization.name(),
        organization.country(),
        organization.language().name(),
        organization.zone());
  }

  private static String clean(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  FormErrors check() {
    return FormErrors.none()
        .require("name", name, "organizations.setup.name.missing")
        .atMost(80, "name", name)
        .addIf(!country.matches("[A-Z]{2}"), "country", "organizations.setup.country.missing")
        .addIf(
            !ZoneId.getAvailableZoneIds().contains(zone),
            "zone",
            "organizations.setup.zone.missing");
  }

  Language spoken() {
    return Language.of(language);
  }
}
