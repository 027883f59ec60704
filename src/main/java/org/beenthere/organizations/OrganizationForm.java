package org.beenthere.organizations;

import java.time.ZoneId;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Language;

/// What an organization says of itself.
public record OrganizationForm(String name, String country, String language, String zone) {

  public OrganizationForm {
    name = FormText.oneLine(name);
    country = FormText.stripped(country);
    language = FormText.stripped(language);
    zone = FormText.stripped(zone);
  }

  static OrganizationForm of(Organization organization) {
    return new OrganizationForm(
        organization.name(),
        organization.country(),
        organization.language().name(),
        organization.zone());
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
