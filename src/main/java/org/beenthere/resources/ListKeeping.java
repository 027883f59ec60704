package org.beenthere.resources;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.organizations.Organizations;
import org.beenthere.places.Places;
import org.beenthere.shell.FormErrors;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes services by hand. What is written here is checked today, and a file that comes later
/// leaves it alone.
@Service
@Transactional
class ListKeeping {

  private final Resources resources;
  private final Organizations organizations;
  private final Places places;
  private final Clock clock;

  ListKeeping(Resources resources, Organizations organizations, Places places, Clock clock) {
    this.resources = resources;
    this.organizations = organizations;
    this.places = places;
    this.clock = clock;
  }

  /// @param before the service as it stood, or null for a new one
  /// @param form the number of the form, so that a second tap writes the same one
  /// @return what is the matter, or nothing when it was written
  FormErrors save(@Nullable HelpService before, UUID number, ServiceForm form, Viewer viewer) {
    var errors = form.check();
    var spots = new ArrayList<Spot>();
    if (form.isSomewhere() && !errors.any()) {
      var spot = spot(before, number, form, viewer);
      if (spot == null) {
        return FormErrors.of("town", "resources.form.town.unknown");
      }
      spots.add(spot);
    }
    if (errors.any()) {
      return errors;
    }
    if (before != null && before.spots().size() > 1) {
      spots.addAll(before.spots().subList(1, before.spots().size()));
    }
    resources.save(
        service(before, number, form, List.copyOf(spots), viewer),
        before == null ? Deed.ADD : Deed.CHANGE,
        viewer);
    return FormErrors.none();
  }

  private @Nullable Spot spot(
      @Nullable HelpService before, UUID number, ServiceForm form, Viewer viewer) {
    var country = organizations.find(viewer.organization()).country();
    var old = before == null || before.spots().isEmpty() ? null : before.spots().getFirst();
    var empty =
        old == null
            ? new Spot(number, number.toString(), "", "", "", "", "", "", country, 0, 0)
            : old;
    if (old != null && form.isAt(old)) {
      return form.spot(old, new org.beenthere.places.Point(old.latitude(), old.longitude()));
    }
    var point =
        new Placing(places::find)
            .find(form.postalCode(), form.town(), form.region(), empty.country());
    return point == null ? null : form.spot(empty, point);
  }

  private HelpService service(
      @Nullable HelpService before,
      UUID number,
      ServiceForm form,
      List<Spot> spots,
      Viewer viewer) {
    var organization = organizations.find(viewer.organization());
    var id = before == null ? number : before.id();
    return new HelpService(
        viewer.organization(),
        id,
        before == null ? id.toString() : before.knownAs(),
        agency(before, form, organization),
        form.service(),
        form.about(),
        form.website(),
        form.email(),
        form.howToStart(),
        form.whoFor(),
        form.ages(),
        form.price(),
        form.languagesSaid(),
        form.needs(),
        spots.isEmpty() ? organization.country() : spots.getFirst().country(),
        before == null || before.open(),
        LocalDate.now(clock.withZone(ZoneId.of(viewer.zone()))),
        true,
        spots,
        phones(before, form),
        hours(before, form),
        form.hoursWords());
  }

  /// The same agency while its name is the same; another name is another agency, known by it.
  private static Agency agency(
      @Nullable HelpService before,
      ServiceForm form,
      org.beenthere.organizations.Organization organization) {
    if (before != null && before.agency().name().equals(form.agency())) {
      return before.agency();
    }
    var knownAs = "by hand " + form.agency();
    return new Agency(
        Understanding.identifier(organization, "organization", knownAs),
        knownAs.length() > 200 ? knownAs.substring(0, 200) : knownAs,
        form.agency(),
        "",
        "",
        "");
  }

  private static List<Phone> phones(@Nullable HelpService before, ServiceForm form) {
    var phones = new ArrayList<Phone>();
    if (!form.phone().isEmpty()) {
      var old = before == null || before.phones().isEmpty() ? null : before.phones().getFirst();
      phones.add(
          old == null
              ? new Phone(form.phone(), "", "", null)
              : new Phone(form.phone(), old.extension(), old.words(), old.spot()));
    }
    if (before != null && before.phones().size() > 1) {
      phones.addAll(before.phones().subList(1, before.phones().size()));
    }
    return phones;
  }

  /// As they were, place by place, while nobody changed them.
  private static List<Hours> hours(@Nullable HelpService before, ServiceForm form) {
    return before != null
            && HoursText.written(before.hours()).equals(form.hours().replace("\r", ""))
        ? before.hours()
        : form.hoursSaid();
  }

  /// It is there no longer, or it is there again.
  void setOpen(HelpService one, boolean open, Viewer viewer) {
    resources.save(
        new HelpService(
            one.organization(),
            one.id(),
            one.knownAs(),
            one.agency(),
            one.name(),
            one.about(),
            one.website(),
            one.email(),
            one.howToStart(),
            one.whoFor(),
            one.ages(),
            one.price(),
            one.languages(),
            one.needs(),
            one.country(),
            open,
            LocalDate.now(clock.withZone(ZoneId.of(viewer.zone()))),
            true,
            one.spots(),
            one.phones(),
            one.hours(),
            one.hoursWords()),
        open ? Deed.ADD : Deed.REMOVE,
        viewer);
  }

  static UUID fresh() {
    return Identifier.fresh();
  }
}
