package org.beenthere.directory;

import beenthere.pages.Templates;
import java.util.List;
import org.beenthere.certification.Register;
import org.beenthere.certification.Standing;
import org.beenthere.certification.Standing.Certified;
import org.beenthere.certification.Standing.NotCertified;
import org.beenthere.organizations.Whereabouts;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.Words;
import org.beenthere.specialists.Specialists;
import org.beenthere.specialists.Terms;
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
  private final Register register;
  private final Whereabouts whereabouts;
  private final Templates templates;

  PreviewController(
      Specialists specialists,
      ListingKeeper keeper,
      Register register,
      Whereabouts whereabouts,
      Templates templates) {
    this.specialists = specialists;
    this.keeper = keeper;
    this.register = register;
    this.whereabouts = whereabouts;
    this.templates = templates;
  }

  @GetMapping("/profile/preview")
  View preview(Viewer viewer, Page page) {
    var specialist = specialists.find(viewer.organization(), viewer.specialist());
    var today = page.words().today();
    var standing = register.standing(viewer.account(), today);
    return switch (keeper.judge(specialist)) {
      case ListingRules.Answer.Listed(var listing) when standing instanceof Certified certified ->
          Html.ok(
              templates.directoryPreview(
                  page,
                  Card.of(new Peer(listing, certified, null), page.words(), whereabouts),
                  listing.isShownOn(today) || specialist.pausedUntil() == null
                      ? ""
                      : page.words().date(specialist.pausedUntil())));
      case ListingRules.Answer.Listed listed ->
          Html.ok(templates.directoryUnlisted(page, List.of(say(standing, page.words()))));
      case ListingRules.Answer.Unlisted(var hurdles) ->
          Html.ok(
              templates.directoryUnlisted(
                  page,
                  hurdles.stream()
                      .map(hurdle -> say(hurdle, standing, specialist.terms(), page.words()))
                      .toList()));
    };
  }

  private static String say(ListingHurdle hurdle, Standing standing, Terms terms, Words words) {
    return switch (hurdle) {
      case NOT_CERTIFIED -> say(standing, words);
      case HELD -> words.t("directory.held.why", String.valueOf(terms.heldWhy()));
      default -> words.of(hurdle);
    };
  }

  private static String say(Standing standing, Words words) {
    return standing instanceof NotCertified(var why)
        ? words.of(why)
        : words.of(ListingHurdle.NOT_CERTIFIED);
  }
}
