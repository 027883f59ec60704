package org.beenthere.plans;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// What all pages of a draft do alike: show a part, save it, and tell when somebody else was there.
@Component
class DraftPages {

  private final Plans plans;
  private final Desks desks;

  DraftPages(Plans plans, Desks desks) {
    this.plans = plans;
    this.desks = desks;
  }

  Desk desk(Page page, @Nullable String participant) {
    return desks.of(page, participant);
  }

  /// The draft on this desk.
  ///
  /// @throws NotFound when nothing is being written
  /// @throws Refusal when it was handed on to be signed
  PlanVersion draft(Desk desk) {
    var open = plans.standing(desk.organization(), desk.participant()).open();
    if (open == null) {
      throw new NotFound();
    }
    if (!open.draft()) {
      throw new Refusal("plans.refused.waitsToBeSigned");
    }
    return open;
  }

  /// A part as it stands.
  static Draft show(Desk desk, Part part, PlanVersion draft) {
    return new Draft(desk, part.seen(draft.text()), List.of());
  }

  /// Where it is said that a page is too much for a plan.
  private static String field(Part part) {
    return switch (part.name()) {
      case "goals" -> "words";
      case "support" -> "supporters";
      case "meeting" -> "mine";
      case "quiet" -> "comeBack";
      default -> "hopes";
    };
  }

  /// The form again, as it was typed, with what is the matter.
  static View again(Desk desk, Posted posted, Function<Draft, JteModel> form) {
    return Html.invalid(form.apply(new Draft(desk, posted.text("seen"), List.of())));
  }

  /// Saves a part and goes on; or shows both texts when somebody else changed it meanwhile.
  View save(
      Page page,
      Desk desk,
      Part part,
      Posted posted,
      UnaryOperator<PlanText> change,
      FormErrors errors,
      Function<Draft, JteModel> form,
      String next) {
    Saved saved;
    try {
      saved = plans.save(page.who(), desk.participant(), part, posted.text("seen"), change);
    } catch (Refusal | NotFound closed) {
      return closed(desk, part, posted, errors, form);
    }
    return switch (saved) {
      case Saved.Done done -> Html.seeOther(desk.at(next));
      case Saved.TooMuch(var key, var most) -> {
        errors.add(field(part), key, most);
        yield again(desk, posted, form);
      }
      case Saved.Meanwhile meanwhile -> {
        var theirs = meanwhile.theirs().text();
        yield Html.page(
            HttpStatus.CONFLICT,
            form.apply(new Draft(desk, part.seen(theirs), desk.scribe().part(part, theirs))));
      }
    };
  }

  /// Somebody handed it on, signed it or writes alone since this page was opened: what was typed is
  /// shown, so that nobody's words are lost.
  private static View closed(
      Desk desk, Part part, Posted posted, FormErrors errors, Function<Draft, JteModel> form) {
    errors.add(field(part), "plans.refused.typedBelow");
    return Html.page(
        HttpStatus.CONFLICT, form.apply(new Draft(desk, posted.text("seen"), List.of())));
  }
}
