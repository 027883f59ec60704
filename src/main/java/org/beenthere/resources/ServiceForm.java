package org.beenthere.resources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beenthere.places.Point;
import org.beenthere.resources.HelpService.Ages;
import org.beenthere.resources.HelpService.Price;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.jspecify.annotations.Nullable;

/// A service as a manager writes it by hand.
///
/// @param languages as typed, with commas between
/// @param hours a line for each time of the week
public record ServiceForm(
    String service,
    String agency,
    List<String> need,
    String about,
    String whoFor,
    String youngest,
    String oldest,
    String howToStart,
    String cost,
    String costWords,
    String languages,
    String phone,
    String email,
    String website,
    String street,
    String town,
    String region,
    String postalCode,
    String hours,
    String hoursWords) {

  private static final int SHORT = 200;
  private static final int LONG = 2_000;

  public ServiceForm {
    service = FormText.oneLine(service);
    agency = FormText.oneLine(agency);
    need = need == null ? List.of() : List.copyOf(need);
    about = FormText.stripped(about);
    whoFor = FormText.stripped(whoFor);
    youngest = FormText.stripped(youngest);
    oldest = FormText.stripped(oldest);
    howToStart = FormText.stripped(howToStart);
    cost = FormText.stripped(cost);
    costWords = FormText.stripped(costWords);
    languages = FormText.oneLine(languages);
    phone = FormText.oneLine(phone);
    email = FormText.oneLine(email);
    website = FormText.oneLine(website);
    street = FormText.oneLine(street);
    town = FormText.oneLine(town);
    region = FormText.oneLine(region);
    postalCode = FormText.oneLine(postalCode);
    hours = FormText.stripped(hours);
    hoursWords = FormText.stripped(hoursWords);
  }

  static final ServiceForm EMPTY =
      new ServiceForm(
          "", "", List.of(), "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");

  static ServiceForm of(HelpService one, org.beenthere.shell.Words words) {
    var spot = one.spots().isEmpty() ? null : one.spots().getFirst();
    return new ServiceForm(
        one.name(),
        one.agency().name(),
        one.needs().stream().map(Enum::name).toList(),
        one.about(),
        one.whoFor(),
        text(one.ages().youngest()),
        text(one.ages().oldest()),
        one.howToStart(),
        one.price().cost().name(),
        one.price().words(),
        String.join(
            ", ", one.languages().stream().map(code -> LanguageNames.name(code, words)).toList()),
        one.phones().isEmpty() ? "" : one.phones().getFirst().number(),
        one.email(),
        one.website(),
        spot == null ? "" : spot.street(),
        spot == null ? "" : spot.town(),
        spot == null ? "" : spot.region(),
        spot == null ? "" : spot.postalCode(),
        HoursText.written(one.hours()),
        one.hoursWords());
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }

  FormErrors check() {
    var errors =
        FormErrors.none()
            .require("service", service, "resources.form.service.missing")
            .require("agency", agency, "resources.form.agency.missing")
            .addIf(needs().isEmpty(), "need", "resources.form.need.missing")
            .addIf(!isAge(youngest), "youngest", "resources.form.age.wrong")
            .addIf(!isAge(oldest), "oldest", "resources.form.age.wrong")
            .addIf(
                !email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
                "email",
                "form.email.wrong")
            .addIf(
                !website.isEmpty() && !website.matches("(?i)https?://[^\\s\"<>]+"),
                "website",
                "resources.form.website.wrong")
            .addIf(
                languagesSaid().isEmpty() && !languages.isEmpty(),
                "languages",
                "resources.form.languages.wrong")
            .addIf(
                town.isEmpty() && !(street + postalCode + region).isEmpty(),
                "town",
                "resources.form.town.missing")
            .addIf(HoursText.read(hours).isEmpty(), "hours", "resources.form.hours.wrong");
    for (var field : List.of("about", "whoFor", "howToStart", "costWords", "hoursWords", "hours")) {
      errors.atMost(LONG, field, longText(field));
    }
    return errors
        .atMost(SHORT, "service", service)
        .atMost(SHORT, "agency", agency)
        .atMost(60, "phone", phone)
        .atMost(SHORT, "email", email)
        .atMost(SHORT, "website", website)
        .atMost(SHORT, "street", street)
        .atMost(80, "town", town)
        .atMost(80, "region", region)
        .atMost(20, "postalCode", postalCode);
  }

  private String longText(String field) {
    return switch (field) {
      case "about" -> about;
      case "whoFor" -> whoFor;
      case "howToStart" -> howToStart;
      case "costWords" -> costWords;
      case "hoursWords" -> hoursWords;
      default -> hours;
    };
  }

  private static boolean isAge(String text) {
    return text.isEmpty() || text.matches("\\d{1,3}") && Integer.parseInt(text) <= 150;
  }

  boolean isSomewhere() {
    return !town.isEmpty();
  }

  Set<Need> needs() {
    var needs = EnumSet.noneOf(Need.class);
    Arrays.stream(Need.values()).filter(one -> need.contains(one.name())).forEach(needs::add);
    return needs;
  }

  Ages ages() {
    return new Ages(age(youngest), age(oldest));
  }

  private static @Nullable Integer age(String text) {
    return text.isEmpty() ? null : Integer.valueOf(text);
  }

  Price price() {
    return new Price(
        Arrays.stream(Cost.values())
            .filter(one -> one.name().equals(cost))
            .findFirst()
            .orElse(Cost.UNKNOWN),
        costWords);
  }

  /// The codes of the languages, or none when one of them is not known.
  List<String> languagesSaid() {
    var codes = new ArrayList<String>();
    for (var one : languages.split("[,;]")) {
      if (!one.isBlank()) {
        var code = LanguageNames.code("", one);
        if (code.isEmpty()) {
          return List.of();
        }
        codes.add(code.get());
      }
    }
    return codes.stream().distinct().sorted().toList();
  }

  List<Hours> hoursSaid() {
    return HoursText.read(hours).orElse(List.of());
  }

  /// Whether the address is the one that the place has already.
  boolean isAt(Spot spot) {
    return spot.town().equals(town)
        && spot.region().equals(region)
        && spot.postalCode().equals(postalCode);
  }

  Spot spot(Spot before, Point point) {
    return new Spot(
        before.id(),
        before.knownAs(),
        before.name(),
        before.note(),
        street,
        town,
        region,
        postalCode,
        before.country(),
        point.latitude(),
        point.longitude());
  }
}
