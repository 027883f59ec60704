package org.beenthere.directory;

import beenthere.pages.Templates;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beenthere.certification.Register;
import org.beenthere.certification.Standing.Certified;
import org.beenthere.organizations.Whereabouts;
import org.beenthere.pairings.Pairings;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// A specialist's own page as a visitor sees it, or why visitors do not see it.
@Controller
@For(Hat.SPECIALIST)
class PreviewController {

  private final Specialists specialists;
  private final ListingKeeper keeper;
  private final Pairings pairings;
  private final Register register;
  private final WhyUnlisted why;
  private final Whereabouts whereabouts;
  private final Templates templates;

  PreviewController(
      Specialists specialists,
      ListingKeeper keeper,
      Pairings pairings,
      Register register,
      WhyUnlisted why,
      Whereabouts whereabouts,
      Templates templates) {
    this.specialists = specialists;
    this.keeper = keeper;
    this.pairings = pairings;
    this.register = register;
    this.why = why;
    this.whereabouts = whereabouts;
    this.templates = templates;
  }

  @GetMapping("/profile/preview")
  View preview(Viewer viewer, Page page) {
    var specialist = specialists.find(viewer.organization(), viewer.specialist());
    var today = page.words().today();
    return switch (keeper.judge(specialist)) {
      case ListingRules.Answer.Listed(var listing)
          when register.standing(viewer.account(), today) instanceof Certified certified ->
          Html.ok(
              templates.directoryPreview(
                  page,
                  Card.of(new Peer(listing, certified, null), page.words(), whereabouts),
                  listing.isShownOn(today) || specialist.pausedUntil() == null
                      ? ""
                      : page.words().date(specialist.pausedUntil()),
                  hours(specialist, page)));
      case ListingRules.Answer.Listed listed ->
          unlisted(specialist, EnumSet.of(ListingHurdle.NOT_CERTIFIED), page);
      case ListingRules.Answer.Unlisted(var hurdles) -> unlisted(specialist, hurdles, page);
    };
  }

  private View unlisted(Specialist specialist, Set<ListingHurdle> hurdles, Page page) {
    return Html.ok(
        templates.directoryUnlisted(
            page,
            why.say(specialist, hurdles, page.words()),
            !hurdles.contains(ListingHurdle.OTHER_ROLE),
            hours(specialist, page)));
  }

  /// What they alone read here: how many of their hours are taken; nothing when they set none.
  private String hours(Specialist one, Page page) {
    var hours = pairings.loads(one.organization(), List.of(one.id())).hours(one);
    return hours == null
        ? ""
        : page.t("directory.preview.hours", hours.saidTaken(), hours.saidHas());
  }
}
