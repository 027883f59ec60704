package org.beenthere.referrals;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import org.beenthere.participants.ReachForm;
import org.beenthere.referrals.ReachMeanwhile.Standing;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How a guest is reached while they wait, changed by themselves.
@Controller
@For(Hat.GUEST)
class ReachController {

  private static final String PATH = "/my/request/reach";

  private final ReachMeanwhile reaching;
  private final Templates templates;

  ReachController(ReachMeanwhile reaching, Templates templates) {
    this.reaching = reaching;
    this.templates = templates;
  }

  @GetMapping(PATH)
  View page(Viewer guest, Page page) {
    var standing = reaching.open(guest);
    var form = ReachForm.of(standing.reach());
    return Html.ok(show(standing, form, FormErrors.none(), standing.version(), false, page));
  }

  @PostMapping(PATH)
  View change(
      ReachForm form, @RequestParam(defaultValue = "0") int version, Viewer guest, Page page) {
    var standing = reaching.open(guest);
    var errors = FormErrors.none();
    form.checkAll(errors, guest.country(), "my", standing.reach());
    if (errors.any()) {
      return Html.invalid(show(standing, form, errors, version, false, page));
    }
    if (reaching.change(guest, form.whole(guest.country(), standing.reach()), version)) {
      return Html.seeOther("/today", "participants.reach.kept");
    }
    var now = reaching.open(guest);
    return Html.invalid(show(now, form, errors, now.version(), true, page));
  }

  @PostMapping(PATH + "/here")
  View onlyHere(@RequestParam(defaultValue = "false") boolean forget, Viewer guest) {
    reaching.onlyHere(guest, forget);
    return Html.seeOther(
        "/today", forget ? "participants.reach.forgotten" : "participants.reach.onlyHere");
  }

  private JteModel show(
      Standing standing,
      ReachForm form,
      FormErrors errors,
      int version,
      boolean meanwhile,
      Page page) {
    return templates.referralsReach(page, standing.reach(), form, errors, version, meanwhile, PATH);
  }
}
