package org.beenthere.referrals;

import beenthere.pages.Templates;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
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
  private final WishedPeers peers;
  private final Templates templates;

  RequestController(Referrals referrals, WishedPeers peers, Templates templates) {
    this.referrals = referrals;
    this.peers = peers;
    this.templates = templates;
  }

  @GetMapping("/requests")
  View waiting(Viewer viewer, Page page) {
    return Html.ok(
        templates.referralsWaiting(page, referrals.waiting(viewer.organization(), A_PAGE)));
  }

  @GetMapping("/requests/{id}")
  View request(@PathVariable String id, Viewer viewer, Page page) {
    var request = referrals.open(RequestId.of(id), viewer);
    return Html.ok(show(page, request, FormErrors.none(), false));
  }

  @PostMapping("/requests/{id}/welcome")
  View welcome(@PathVariable String id, Viewer viewer, Page page) {
    var answering = referrals.welcome(RequestId.of(id), viewer);
    return answered(answering, "/requests/" + id, "referrals.welcomed", page);
  }

  @PostMapping("/requests/{id}/refusal")
  View decline(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable DeclineReason reason,
      Viewer viewer,
      Page page) {
    if (reason == null) {
      var request = referrals.open(RequestId.of(id), viewer);
      var errors = FormErrors.of("reason", "referrals.decline.missing");
      return Html.invalid(show(page, request, errors, false));
    }
    var answering = referrals.decline(RequestId.of(id), reason, viewer);
    return answered(answering, "/requests", "referrals.declined", page);
  }

  private View answered(Answering answering, String path, String notice, Page page) {
    return switch (answering) {
      case Answering.Answered(var request) -> Html.seeOther(path, notice);
      case Answering.SomeoneWasFaster(var request) ->
          Html.page(HttpStatus.CONFLICT, show(page, request, FormErrors.none(), true));
    };
  }

  private gg.jte.models.runtime.JteModel show(
      Page page, Request request, FormErrors errors, boolean faster) {
    return templates.referralsRequest(
        page, request, peers.called(request.asked().wished()), errors, faster);
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
