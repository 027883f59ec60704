package org.beenthere.participants;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.beenthere.shell.For;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The list of people, and the page of one of them.
@Controller
@For({Hat.SPECIALIST, Hat.MANAGER})
class PeopleController {

  private static final int A_PAGE = 50;

  private final Participants participants;
  private final List<RecordSection> sections;
  private final List<PeopleAction> actions;
  private final Templates templates;

  PeopleController(
      Participants participants,
      ObjectProvider<RecordSection> sections,
      ObjectProvider<PeopleAction> actions,
      Templates templates) {
    this.participants = participants;
    this.sections =
        sections.stream().sorted(Comparator.comparingInt(RecordSection::order)).toList();
    this.actions = actions.stream().toList();
    this.templates = templates;
  }

  @GetMapping("/people")
  View people(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after,
      Viewer viewer,
      Page page) {
    var start =
        after == null ? null : participants.line(viewer.organization(), ParticipantId.of(after));
    var people = participants.people(viewer, q, start, A_PAGE + 1);
    var next = people.size() > A_PAGE ? people.get(A_PAGE - 1).id().toString() : "";
    return Html.ok(
        templates.participantsPeople(
            page,
            people.subList(0, Math.min(A_PAGE, people.size())),
            participants.count(viewer),
            q,
            next,
            actions.stream().filter(action -> action.isFor(viewer.hat())).toList()));
  }

  @GetMapping("/people/{id}")
  View person(@PathVariable String id, Viewer viewer, Page page) {
    var participant = participants.open(viewer, ParticipantId.of(id), "record");
    List<Content> shown =
        sections.stream()
            .map(section -> section.show(participant, page))
            .filter(Objects::nonNull)
            .toList();
    return Html.ok(templates.participantsPerson(page, participant, shown));
  }

  @Bean
  static NavigationEntry peopleEntry() {
    return NavigationEntry.of(
        150, "/people", "participants.people", "people", Hat.SPECIALIST, Hat.MANAGER);
  }
}
