package org.beenthere.crisis;

import beenthere.pages.Templates;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.access.Accounts;
import org.beenthere.duty.Duty;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// *I need someone now*: whom to call, who is there, and the button. While they wait the page says
/// where it stands.
@Controller
@For(Hat.PARTICIPANT)
class NowController {

  private static final String HERE = "/my/now";

  private final OwnCalls own;
  private final Calls calls;
  private final Duty duty;
  private final Participants participants;
  private final Accounts accounts;
  private final Templates templates;
  private final Clock clock;

  NowController(
      OwnCalls own,
      Calls calls,
      Duty duty,
      Participants participants,
      Accounts accounts,
      Templates templates,
      Clock clock) {
    this.own = own;
    this.calls = calls;
    this.duty = duty;
    this.participants = participants;
    this.accounts = accounts;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping(HERE)
  View now(Viewer viewer, Page page) {
    var form = SomeoneNowForm.fresh(phone(viewer));
    return Html.ok(
        templates.crisisNow(page, standing(viewer), there(viewer), form, FormErrors.none()));
  }

  @PostMapping(HERE)
  View ask(SomeoneNowForm form, Viewer viewer, Page page) {
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(templates.crisisNow(page, standing(viewer), there(viewer), form, errors));
    }
    own.begin(viewer, form.id(), form.phone(), form.words());
    return Html.seeOther(HERE);
  }

  /// Where it stands, for the page to fetch; nothing while it stands where the page says.
  @GetMapping(HERE + "/standing")
  View standing(@RequestParam(defaultValue = "") String seen, Viewer viewer, Page page) {
    var standing = standing(viewer);
    return standing.seen().equals(seen)
        ? (model, request, response) -> response.setStatus(HttpStatus.NO_CONTENT.value())
        : Html.ok(templates.crisisStanding(page, standing, true));
  }

  /// Something more for whoever answers, such as a number.
  @PostMapping(HERE + "/words")
  View say(@RequestParam(defaultValue = "") String words, Viewer viewer, Page page) {
    if (own.say(viewer, CallController.shortened(words)) || FormText.stripped(words).isEmpty()) {
      return Html.seeOther(HERE);
    }
    // It ended while they wrote: their words come back in the form that asks anew.
    var form = SomeoneNowForm.fresh(phone(viewer)).with(words);
    var errors = FormErrors.none().add("words", "crisis.now.more.over");
    return Html.invalid(templates.crisisNow(page, standing(viewer), there(viewer), form, errors));
  }

  @PostMapping(HERE + "/again")
  View again(Viewer viewer) {
    own.again(viewer);
    return Html.seeOther(HERE);
  }

  @PostMapping(HERE + "/all-right")
  View allRight(Viewer viewer) {
    own.allRight(viewer);
    return Html.seeOther(HERE);
  }

  @PostMapping(HERE + "/spoke")
  View spoke(Viewer viewer) {
    own.wasSpokenWith(viewer);
    return Html.seeOther(HERE);
  }

  /// When they needed someone before.
  @GetMapping(HERE + "/earlier")
  View earlier(Viewer viewer, Page page) {
    var all = own.earlier(viewer);
    var who =
        all.stream()
            .flatMap(one ->
                Stream.concat(
                    Stream.ofNullable(one.call()).map(Call::hasIt),
                    one.said().stream().map(CallMoment::accountId)))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var names = who.isEmpty() ? Map.<AccountId, String>of() : accounts.called(who);
    return Html.ok(templates.crisisEarlier(page, all, names));
  }

  private @Nullable String phone(Viewer viewer) {
    return participants.find(viewer.organization(), viewer.participant()).reach().phone();
  }

  /// What was over before yesterday is told no more.
  private CallStanding standing(Viewer viewer) {
    var yesterday = clock.instant().minus(Duration.ofDays(1));
    var call =
        own.mine(viewer)
            .filter(one -> one.overAt() == null || one.overAt().isAfter(yesterday))
            .orElse(null);
    if (call == null) {
      return new CallStanding(null, 0, "", List.of());
    }
    var by = call.hasIt();
    return new CallStanding(
        call,
        own.told(viewer, call),
        by == null ? "" : accounts.called(Set.of(by)).getOrDefault(by, ""),
        calls.moments(viewer, call.id()).stream().filter(CallMoment::isSaid).toList());
  }

  private WhoIsThere there(Viewer viewer) {
    var organization = viewer.organization();
    var now = clock.instant();
    return duty.onCallAt(organization, now)
        .map(one -> new WhoIsThere(true, one.shownAs(), one.until()))
        .orElseGet(() ->
            new WhoIsThere(
                false,
                "",
                duty.nextAfter(organization, now, Set.of()).map(turn -> turn.from()).orElse(null)));
  }
}
