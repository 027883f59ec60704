package org.beenthere.referrals;

import beenthere.pages.Templates;
import java.util.List;
import java.util.UUID;
import org.beenthere.programs.Programs;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The waiting list, and answering those on it.
@Controller
@For(Hat.MANAGER)
class RequestController implements NavigationEntry {

  private static final int A_PAGE = 200;

  private final Referrals referrals;
  private final RequestPages pages;
  private final WaitingLists lists;
  private final Programs programs;
  private final Templates templates;

  RequestController(
      Referrals referrals,
      RequestPages pages,
      WaitingLists lists,
      Programs programs,
      Templates templates) {
    this.referrals = referrals;
    this.pages = pages;
    this.lists = lists;
    this.programs = programs;
    this.templates = templates;
  }

  /// The waiting list of a program in its published order; without one of several programs,
  /// everybody.
  @GetMapping("/requests")
  View waiting(
      @RequestParam(defaultValue = "") String program,
      @RequestParam(defaultValue = "1") String from,
      Viewer viewer,
      Page page) {
    var organization = viewer.organization();
    var all = programs.of(organization);
    var one =
        all.stream()
            .filter(is -> all.size() == 1 || is.program().toString().equals(program))
            .findFirst();
    if (one.isEmpty() && !program.isEmpty()) {
      throw new NotFound();
    }
    var list = one.map(is -> lists.of(organization, is)).orElseGet(() -> lists.plain(organization));
    var first = place(from);
    return Html.ok(
        templates.referralsWaiting(
            page,
            all.size() > 1 ? all : List.of(),
            one.map(is -> is.program().toString()).orElse(""),
            list.stream().skip(first - 1L).limit(A_PAGE).toList(),
            list.size(),
            first - 1 + A_PAGE < list.size() ? first + A_PAGE : 0));
  }

  @GetMapping("/requests/{id}")
  View request(@PathVariable String id, Viewer viewer, Page page) {
    var request = referrals.open(RequestId.of(id), viewer);
    return Html.ok(pages.show(page, request, FormErrors.none(), false));
  }

  /// The page of a request once more, with what is the matter.
  View invalid(RequestId id, String field, String key, Viewer viewer, Page page) {
    var request = referrals.open(id, viewer);
    return Html.invalid(pages.show(page, request, FormErrors.of(field, key), false));
  }

  /// @param program to which program; empty for the one they asked for
  @PostMapping("/requests/{id}/welcome")
  View welcome(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String program,
      Viewer viewer,
      Page page) {
    var request = RequestId.of(id);
    var answering =
        program.isEmpty()
            ? referrals.welcome(request, viewer)
            : referrals.welcome(request, chosen(program, viewer), viewer);
    return answered(answering, "/requests/" + id, "referrals.welcomed", page);
  }

  private UUID chosen(String program, Viewer viewer) {
    return programs.find(viewer.organization(), Identifier.read(program)).program();
  }

  /// The place in the list where a page begins; the first where none is meant.
  private static int place(String from) {
    return from.matches("[1-9]\\d{0,6}") ? Integer.parseInt(from) : 1;
  }

  @PostMapping("/requests/{id}/refusal")
  View decline(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable DeclineReason reason,
      Viewer viewer,
      Page page) {
    if (reason == null) {
      return invalid(RequestId.of(id), "reason", "referrals.decline.missing", viewer, page);
    }
    var answering = referrals.decline(RequestId.of(id), reason, viewer);
    return answered(answering, "/requests", "referrals.declined", page);
  }

  private View answered(Answering answering, String path, String notice, Page page) {
    return switch (answering) {
      case Answering.Answered(var request) -> Html.seeOther(path, notice);
      case Answering.SomeoneWasFaster(var request) ->
          Html.page(HttpStatus.CONFLICT, pages.show(page, request, FormErrors.none(), true));
    };
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.MANAGER;
  }

  @Override
  public String path() {
    return "/requests";
  }

  @Override
  public String key() {
    return "referrals.requests";
  }

  @Override
  public String icon() {
    return "mail";
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public Long count(Viewer viewer) {
    return referrals.countWaiting(viewer.organization());
  }
}
