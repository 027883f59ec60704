package org.beenthere.directory;

import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A manager takes a specialist off the public list for now, and says why; the specialist reads it
/// where they would see themselves as a visitor does.
@Controller
@For(Hat.MANAGER)
class HoldController {

  private static final int LONGEST = 500;

  private final Specialists specialists;
  private final MemberPage member;
  private final Trail trail;
  private final House house;

  HoldController(Specialists specialists, MemberPage member, Trail trail, House house) {
    this.specialists = specialists;
    this.member = member;
    this.trail = trail;
    this.house = house;
  }

  @PostMapping("/team/{specialist}/listing/hold")
  View hold(
      @PathVariable SpecialistId specialist,
      @RequestParam(defaultValue = "") String why,
      Viewer viewer,
      Page page) {
    var one = specialists.find(viewer.organization(), specialist);
    var reason = FormText.asIs(why).strip();
    var errors =
        FormErrors.none()
            .require("why", reason, "directory.hold.why.missing")
            .atMost(LONGEST, "why", reason);
    if (errors.any()) {
      return Html.invalid(member.show(one, CertificateForm.EMPTY, why, errors, page));
    }
    does(viewer, one.id(), () -> specialists.hold(viewer.organization(), specialist, reason));
    return Html.seeOther("/team/" + specialist, "directory.hold.done");
  }

  @PostMapping("/team/{specialist}/listing/release")
  View release(@PathVariable SpecialistId specialist, Viewer viewer) {
    var one = specialists.find(viewer.organization(), specialist);
    does(viewer, one.id(), () -> specialists.release(viewer.organization(), specialist));
    return Html.seeOther("/team/" + specialist, "directory.hold.over");
  }

  private void does(Viewer viewer, SpecialistId specialist, Runnable work) {
    house.as(
        Asking.of(viewer),
        () -> {
          work.run();
          trail.did(viewer, Deed.CHANGE, null, "listing", specialist.value());
          return null;
        });
  }
}
