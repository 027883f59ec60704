package org.beenthere.monitoring;

import beenthere.pages.Templates;
import java.util.List;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Everybody who has gone quiet, so that nobody falls off a list: for a specialist, those they walk
/// with; for a manager, the whole organization's, or those of one specialist.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class QuietListController {

  private static final int A_PAGE = 30;

  private final Watches watches;
  private final QuietLines lines;
  private final Pairings pairings;
  private final Specialists specialists;
  private final Templates templates;

  QuietListController(
      Watches watches,
      QuietLines lines,
      Pairings pairings,
      Specialists specialists,
      Templates templates) {
    this.watches = watches;
    this.lines = lines;
    this.pairings = pairings;
    this.specialists = specialists;
    this.templates = templates;
  }

  @GetMapping("/quiet")
  View everybody(
      @RequestParam(defaultValue = "") String peer,
      @RequestParam(defaultValue = "") String after,
      Page page) {
    var organization = page.who().organization();
    var manager = page.who().hat() == Hat.MANAGER;
    var people = manager ? peopleOf(organization, peer) : lines.peopleOf(page);
    var place = after.isEmpty() ? null : QuietPlace.read(after);
    var found = watches.quiet(organization, people, place, A_PAGE + 1);
    var shown = found.subList(0, Math.min(A_PAGE, found.size()));
    return Html.ok(
        templates.monitoringEverybody(
            page,
            new QuietList(
                lines.of(shown, page),
                watches.countQuiet(organization, people),
                found.size() > A_PAGE ? QuietPlace.of(shown.getLast()).toString() : "",
                manager ? peer : "",
                manager ? specialists.names(organization) : List.of())));
  }

  private @Nullable List<ParticipantId> peopleOf(OrganizationId organization, String peer) {
    return peer.isEmpty()
        ? null
        : pairings.with(organization, SpecialistId.of(peer)).stream()
            .map(Pairing::participantId)
            .toList();
  }
}
