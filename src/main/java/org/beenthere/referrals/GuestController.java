package org.beenthere.referrals;

import beenthere.pages.Templates;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.beenthere.organizations.Organizations;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// A guest's first page: where their request stands. They can take it back at any time.
@Controller
@For(Hat.GUEST)
class GuestController implements TodayPanel {

  private final Referrals referrals;
  private final Reception reception;
  private final WaitingLists lists;
  private final Openings openings;
  private final Organizations organizations;
  private final FirstTalks firstTalks;
  private final Templates templates;

  GuestController(
      Referrals referrals,
      Reception reception,
      WaitingLists lists,
      Openings openings,
      Organizations organizations,
      FirstTalks firstTalks,
      Templates templates) {
    this.referrals = referrals;
    this.reception = reception;
    this.lists = lists;
    this.openings = openings;
    this.organizations = organizations;
    this.firstTalks = firstTalks;
    this.templates = templates;
  }

  /// Forgets what they asked for and signs them out: their code words open nothing any more.
  @PostMapping("/my/request/withdrawal")
  View takeBack(Viewer viewer, HttpServletRequest request) {
    reception.takeBack(viewer);
    request.getSession().invalidate();
    return Html.seeOther("/", "referrals.takenBack");
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.GUEST;
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public Content show(Page page) {
    var request = referrals.of(page.who().account()).orElseThrow(NotFound::new);
    var talksFirst = request.answer().reason() == null && firstTalks.areAskedOf(request);
    var place =
        request.isWaiting() && !talksFirst ? lists.mine(request) : Optional.<MyPlace>empty();
    return templates.referralsStanding(
        page,
        request,
        talksFirst,
        place.map(MyPlace::before).orElse(-1),
        place.map(one -> one.program().name()).orElse(""),
        place.map(one -> wait(one, request, page.words())).orElse(""));
  }

  /// How long it takes; where there is room, as everybody can read, it only takes until they are
  /// answered.
  private String wait(MyPlace place, Request request, Words words) {
    var open = openings.of(organizations.find(request.organization())).programs();
    var hasRoom =
        open.entrySet().stream()
            .anyMatch(one ->
                one.getKey().program().equals(place.program().program())
                    && one.getValue() instanceof Room.Now);
    return hasRoom ? words.t("referrals.wait.room") : RoomWords.said(place.expects(), words);
  }
}
