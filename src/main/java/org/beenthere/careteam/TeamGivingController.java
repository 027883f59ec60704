package org.beenthere.careteam;

import beenthere.pages.Templates;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.beenthere.access.Limiter;
import org.beenthere.consent.Upload;
import org.beenthere.partners.Partners;
import org.beenthere.plans.GoalLine;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Letting somebody onto one's team: what they may see, then the sheet to read and sign. What was
/// filled in travels along in the page; nothing is kept before it is signed.
@Controller
@For(Hat.PARTICIPANT)
class TeamGivingController {

  /// Each sheet is kept for good.
  private static final int AN_HOUR = 20;

  private final TeamGiving giving;
  private final Teams teams;
  private final Limiter limiter;
  private final Templates templates;

  TeamGivingController(TeamGiving giving, Teams teams, Limiter limiter, Templates templates) {
    this.giving = giving;
    this.teams = teams;
    this.limiter = limiter;
    this.templates = templates;
  }

  @GetMapping("/my/team/new")
  View begin(Viewer viewer, Page page) {
    return show(TeamForm.fresh(viewer.called()), FormErrors.none(), viewer, page);
  }

  /// The same for somebody who is or was on the team: what they see is signed anew.
  @GetMapping("/my/team/{member}/again")
  View again(@PathVariable TeamMemberId member, Viewer viewer, Page page) {
    var form = TeamForm.of(teams.mine(viewer, member), giving.goals(viewer));
    return show(form, FormErrors.none(), viewer, page);
  }

  /// @param edit whether they want to go back to the form; everything typed is still in it
  @PostMapping("/my/team/new")
  View read(
      TeamForm form, @RequestParam(defaultValue = "false") boolean edit, Viewer viewer, Page page) {
    if (edit) {
      return show(form, FormErrors.none(), viewer, page);
    }
    var asked = asked(form, viewer);
    return asked.errors().any()
        ? show(form, asked.errors(), viewer, page)
        : sheet(form, asked, FormErrors.none(), viewer, page);
  }

  /// @param pen a picture of the sheet that they signed with a pen, if they did
  @PostMapping("/my/team/new/signature")
  View sign(
      TeamForm form,
      @RequestParam(name = "pen", required = false) @Nullable MultipartFile pen,
      Viewer viewer,
      Page page)
      throws IOException {
    var asked = asked(form, viewer);
    if (asked.errors().any()) {
      return show(form, asked.errors(), viewer, page);
    }
    var language = page.words().language();
    var terms = giving.terms(viewer, asked.member(), form, asked.goals(), language);
    var paper = giving.paper(viewer, terms, form, asked.goals());
    var errors =
        FormErrors.none()
            .require("signature", form.signature(), "careteam.sign.missing")
            .atMost(120, "signature", form.signature())
            .addIf(!paper.sha256().equals(form.shown()), "signature", "careteam.sign.changed");
    var signed = signed(pen, errors);
    if (signed != null
        && !errors.any()
        && !limiter.allow("team pen", viewer.account().toString(), AN_HOUR, Duration.ofHours(1))) {
      errors.add("pen", "careteam.pen.tooMany");
    }
    if (errors.any()) {
      return sheet(form, asked, errors, viewer, page);
    }
    giving.give(viewer, asked.member(), form, asked.goals(), language, signed);
    return Html.seeOther("/my/team", "careteam.given");
  }

  private static @Nullable Upload signed(@Nullable MultipartFile pen, FormErrors errors)
      throws IOException {
    return switch (Upload.of(pen)) {
      case Upload.Came.Nothing() -> null;
      case Upload.Came.Sheet(var one) -> one;
      case Upload.Came.TooLarge() -> {
        errors.add("pen", "careteam.pen.large");
        yield null;
      }
      case Upload.Came.NoSheet() -> {
        errors.add("pen", "careteam.pen.type");
        yield null;
      }
    };
  }

  private record Asked(
      List<Partners.Colleague> colleagues,
      List<GoalLine> goals,
      TeamMember member,
      FormErrors errors) {}

  private Asked asked(TeamForm form, Viewer viewer) {
    var colleagues = giving.colleagues(viewer);
    var goals = giving.goals(viewer);
    var errors = FormErrors.none();
    var isSomebody =
        !form.member().isEmpty()
            || colleagues.stream().anyMatch(one -> one.account().toString().equals(form.who()));
    form.check(errors, goals, isSomebody);
    var member = giving.member(viewer, form, colleagues);
    errors.addIf(
        form.notes() && !giving.reads(viewer, member.role()), "notes", "careteam.notes.notFor");
    return new Asked(colleagues, goals, member, errors);
  }

  private View show(TeamForm form, FormErrors errors, Viewer viewer, Page page) {
    var known = form.member().isEmpty() ? null : teams.mine(viewer, TeamMemberId.of(form.member()));
    var shown =
        templates.careteamForm(
            page,
            form,
            errors,
            giving.colleagues(viewer),
            giving.goals(viewer),
            known == null ? "" : known.member().called());
    return errors.any() ? Html.invalid(shown) : Html.ok(shown);
  }

  private View sheet(TeamForm form, Asked asked, FormErrors errors, Viewer viewer, Page page) {
    var terms = giving.terms(viewer, asked.member(), form, asked.goals(), page.words().language());
    var paper = giving.paper(viewer, terms, form, asked.goals());
    var shown =
        templates.careteamSign(
            page, form.reading(paper.sha256()), paper, asked.member().called(), errors);
    return errors.any() ? Html.invalid(shown) : Html.ok(shown);
  }
}
