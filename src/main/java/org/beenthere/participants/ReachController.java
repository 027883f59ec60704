package org.beenthere.participants;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import org.beenthere.participants.Reaching.Standing;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How somebody is reached: their own page, and the same for whoever may open their record, when
/// they have no account or ask for it.
@Controller
class ReachController {

  private static final String MINE = "/my/reach";
  private static final String THEIRS = "/people/{participant}/reach";

  private final Reaching reaching;
  private final Templates templates;

  ReachController(Reaching reaching, Templates templates) {
    this.reaching = reaching;
    this.templates = templates;
  }

  @For(Hat.PARTICIPANT)
  @GetMapping(MINE)
  View mine(Viewer viewer, Page page) {
    return Html.ok(asItStands(reaching.open(viewer, viewer.participant()), page));
  }

  @For(Hat.PARTICIPANT)
  @PostMapping(MINE)
  View change(
      ReachForm form, @RequestParam(defaultValue = "0") int version, Viewer viewer, Page page) {
    return change(viewer.participant(), form, version, viewer, page);
  }

  @For(Hat.PARTICIPANT)
  @PostMapping(MINE + "/here")
  View onlyHere(@RequestParam(defaultValue = "false") boolean forget, Viewer viewer) {
    return onlyHere(viewer.participant(), forget, viewer);
  }

  @For({Hat.SPECIALIST, Hat.MANAGER})
  @GetMapping(THEIRS)
  View theirs(@PathVariable ParticipantId participant, Viewer viewer, Page page) {
    return Html.ok(asItStands(reaching.open(viewer, participant), page));
  }

  @For({Hat.SPECIALIST, Hat.MANAGER})
  @PostMapping(THEIRS)
  View changeTheirs(
      @PathVariable ParticipantId participant,
      ReachForm form,
      @RequestParam(defaultValue = "0") int version,
      Viewer viewer,
      Page page) {
    return change(participant, form, version, viewer, page);
  }

  @For({Hat.SPECIALIST, Hat.MANAGER})
  @PostMapping(THEIRS + "/here")
  View onlyHereTheirs(
      @PathVariable ParticipantId participant,
      @RequestParam(defaultValue = "false") boolean forget,
      Viewer viewer) {
    return onlyHere(participant, forget, viewer);
  }

  private View change(ParticipantId id, ReachForm form, int version, Viewer viewer, Page page) {
    var standing = reaching.open(viewer, id);
    var before = standing.person().reach();
    var errors = FormErrors.none();
    form.checkAll(errors, viewer.country(), whose(viewer), before);
    if (errors.any()) {
      return Html.invalid(show(standing, form, errors, version, page));
    }
    if (reaching.change(viewer, id, form.whole(viewer.country(), before), version)) {
      return Html.seeOther(path(viewer, id), "participants.reach.kept");
    }
    // What they typed stays; below it stands what somebody else has kept. Keeping it again is
    // meant.
    var now = reaching.open(viewer, id);
    return Html.invalid(show(now, form, errors, now.version(), true, page));
  }

  private View onlyHere(ParticipantId id, boolean forget, Viewer viewer) {
    reaching.onlyHere(viewer, id, forget);
    return Html.seeOther(
        path(viewer, id), forget ? "participants.reach.forgotten" : "participants.reach.onlyHere");
  }

  private JteModel asItStands(Standing standing, Page page) {
    var form = ReachForm.of(standing.person().reach());
    return show(standing, form, FormErrors.none(), standing.version(), page);
  }

  private JteModel show(
      Standing standing, ReachForm form, FormErrors errors, int version, Page page) {
    return show(standing, form, errors, version, false, page);
  }

  /// @param meanwhile whether somebody else changed it while the form was open
  private JteModel show(
      Standing standing,
      ReachForm form,
      FormErrors errors,
      int version,
      boolean meanwhile,
      Page page) {
    var viewer = page.who();
    return templates.participantsHowReached(
        page,
        standing.person(),
        form,
        errors,
        version,
        meanwhile,
        whose(viewer),
        path(viewer, standing.person().id()));
  }

  private static String whose(Viewer viewer) {
    return viewer.hat() == Hat.PARTICIPANT ? "my" : "their";
  }

  private static String path(Viewer viewer, ParticipantId id) {
    return viewer.hat() == Hat.PARTICIPANT ? MINE : "/people/" + id + "/reach";
  }

  @Bean
  static NavigationEntry reachEntry() {
    return NavigationEntry.of(680, MINE, "participants.reach.my.entry", "phone", Hat.PARTICIPANT);
  }
}
