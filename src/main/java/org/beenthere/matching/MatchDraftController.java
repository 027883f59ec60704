package org.beenthere.matching;

import beenthere.pages.Templates;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.beenthere.participants.Participant;
import org.beenthere.participants.PeopleAction;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A manager has a whole waiting list looked at, reads whom each would be proposed and why, keeps
/// pairs together or apart, and lets it go out.
@Controller
@For(Hat.MANAGER)
class MatchDraftController {

  private static final int A_PAGE = 50;
  private static final Duration A_MOMENT = Duration.ofSeconds(2);
  private static final String PAGE = "/matching";

  private final MatchDrafts waitlists;
  private final Pinning pinning;
  private final MatchDraftWork work;
  private final Specialists specialists;
  private final Templates templates;
  private final Clock clock;

  MatchDraftController(
      MatchDrafts waitlists,
      Pinning pinning,
      MatchDraftWork work,
      Specialists specialists,
      Templates templates,
      Clock clock) {
    this.waitlists = waitlists;
    this.pinning = pinning;
    this.work = work;
    this.specialists = specialists;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  View show(
      @RequestParam(defaultValue = "0") String after,
      @RequestParam(defaultValue = "false") boolean alone,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Viewer viewer,
      Page page) {
    var latest = waitlists.latest(viewer);
    var draft = latest.orElse(null);
    if (htmx != null) {
      return draft != null && draft.isAtWork()
          ? Html.ok(templates.matchingWorking(page, draft))
          : Html.lookAgain();
    }
    if (draft == null || draft.state() != MatchDraft.State.READY) {
      var leftOut = draft == null ? List.<Participant>of() : waitlists.leftOut(draft, viewer);
      return Html.ok(templates.matchingWaitlist(page, latest, leftOut));
    }
    return Html.ok(
        templates.matchingDraft(
            page,
            waitlists.page(draft, alone, place(after), A_PAGE, viewer),
            specialists.names(viewer.organization()),
            draft.isOld(clock.instant())));
  }

  @PostMapping("/matching/drafts")
  View begin(Viewer viewer) {
    var draft = waitlists.begin(viewer);
    return atWork(draft, viewer);
  }

  @PostMapping("/matching/drafts/{id}/release")
  View release(
      @PathVariable String id, @RequestParam(defaultValue = "0") String run, Viewer viewer) {
    var draft = DraftId.of(id);
    waitlists.release(draft, place(run), viewer);
    work.begin(viewer.organization(), draft);
    work.await(draft, A_MOMENT);
    return Html.seeOther(PAGE);
  }

  @PostMapping("/matching/drafts/{id}/drop")
  View drop(@PathVariable String id, @RequestParam(defaultValue = "0") String run, Viewer viewer) {
    waitlists.drop(DraftId.of(id), place(run), viewer);
    return Html.seeOther(PAGE, "matching.draft.dropped");
  }

  /// Keeps two together or apart, and has the list looked at anew.
  @PostMapping("/matching/pins")
  View pin(
      @RequestParam String participant,
      @RequestParam String specialist,
      @RequestParam(defaultValue = "false") boolean together,
      Viewer viewer) {
    pinning.pin(
        new Pin(ParticipantId.of(participant), SpecialistId.of(specialist), together), viewer);
    return atWork(waitlists.anew(viewer), viewer);
  }

  @PostMapping("/matching/pins/removal")
  View unpin(@RequestParam String participant, @RequestParam String specialist, Viewer viewer) {
    pinning.unpin(ParticipantId.of(participant), SpecialistId.of(specialist), viewer);
    return atWork(waitlists.anew(viewer), viewer);
  }

  private View atWork(MatchDraft draft, Viewer viewer) {
    work.begin(viewer.organization(), draft.id());
    work.await(draft.id(), A_MOMENT);
    return Html.seeOther(PAGE);
  }

  private static int place(String typed) {
    return typed.matches("\\d{1,7}") ? Integer.parseInt(typed) : 0;
  }

  @Bean
  static PeopleAction matchTheWaitlist() {
    return new PeopleAction(PAGE, "matching.waitlist", "people", Hat.MANAGER);
  }
}
