package org.beenthere.coping;

import beenthere.pages.Templates;
import java.util.Arrays;
import java.util.UUID;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// *My tools*: what somebody keeps at hand, and the way to everything else of this room.
@Controller
@For(Hat.PARTICIPANT)
class ToolsController {

  private static final String KIT = "/my/tools/kit";

  private final Toolkit toolkit;
  private final Practices practices;
  private final Library library;
  private final Participants participants;
  private final Templates templates;

  ToolsController(
      Toolkit toolkit,
      Practices practices,
      Library library,
      Participants participants,
      Templates templates) {
    this.toolkit = toolkit;
    this.practices = practices;
    this.library = library;
    this.participants = participants;
    this.templates = templates;
  }

  @GetMapping("/my/tools")
  View mine(Viewer viewer, Page page) {
    participants.open(viewer, viewer.participant(), "tools");
    return Html.ok(
        templates.copingTools(
            page,
            shelf(page),
            toolkit.of(viewer.organization(), viewer.participant()),
            practices.suggestedTo(viewer.organization(), viewer.participant()).stream()
                .filter(Suggestion::isOpen)
                .toList()));
  }

  /// In which order they stand, who sees them, and what was put aside.
  @GetMapping(KIT)
  View kit(Viewer viewer, Page page) {
    participants.open(viewer, viewer.participant(), "tools");
    return Html.ok(
        templates.copingKit(
            page, shelf(page), toolkit.of(viewer.organization(), viewer.participant())));
  }

  @PostMapping(KIT)
  View pick(@RequestParam(defaultValue = "") String tool, Viewer viewer) {
    toolkit.pick(viewer, Technique.of(tool).orElseThrow(NotFound::new));
    return Html.seeOther("/my/tools", "coping.kit.picked");
  }

  @GetMapping(KIT + "/new")
  View begin(Page page) {
    return Html.ok(templates.copingOwnNew(page, ToolForm.fresh(), FormErrors.none()));
  }

  @PostMapping(KIT + "/new")
  View write(ToolForm form, Viewer viewer, Page page) {
    var errors = form.check();
    if (!errors.any() && !toolkit.write(viewer, form)) {
      errors.add("called", "coping.full", Toolkit.MOST);
    }
    return errors.any()
        ? Html.invalid(templates.copingOwnNew(page, form, errors))
        : Html.seeOther("/my/tools", "coping.own.kept");
  }

  @GetMapping(KIT + "/{tool}")
  View own(@PathVariable String tool, Viewer viewer, Page page) {
    var own = ownOf(viewer, Identifier.read(tool));
    return Html.ok(templates.copingOwn(page, own, ToolForm.of(own), FormErrors.none()));
  }

  @PostMapping(KIT + "/{tool}")
  View rewrite(@PathVariable String tool, ToolForm form, Viewer viewer, Page page) {
    var own = ownOf(viewer, Identifier.read(tool));
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(templates.copingOwn(page, own, form, errors));
    }
    toolkit.rewrite(viewer, own.id(), form);
    return Html.seeOther(KIT + "/" + own.id(), "coping.own.kept");
  }

  /// One step of their own alone, as in the library.
  @GetMapping(KIT + "/{tool}/steps/{number}")
  View step(@PathVariable String tool, @PathVariable int number, Viewer viewer, Page page) {
    var own = ownOf(viewer, Identifier.read(tool));
    if (number < 1 || number > own.lines().size()) {
      throw new NotFound();
    }
    return Html.ok(
        templates.copingStep(page, own.called(), own.lines(), number, own.address(), own.value()));
  }

  /// A technique of the library is read in the library.
  private Tool ownOf(Viewer viewer, UUID id) {
    var own = toolkit.one(viewer, id);
    if (own.technique() != null) {
      throw new NotFound();
    }
    participants.open(viewer, viewer.participant(), "tools");
    return own;
  }

  @PostMapping(KIT + "/{tool}/place")
  View place(
      @PathVariable String tool, @RequestParam(defaultValue = "") String place, Viewer viewer) {
    var id = Identifier.read(tool);
    toolkit.one(viewer, id);
    Arrays.stream(Toolkit.Place.values())
        .filter(one -> one.name().equals(place))
        .findFirst()
        .ifPresent(one -> toolkit.place(viewer, id, one));
    return Html.seeOther(KIT);
  }

  private Shelf shelf(Page page) {
    return new Shelf(library.all(page.words().language()));
  }

  /// One line for the whole room: the menu of a participant is long enough on a phone.
  @Bean
  static NavigationEntry toolsEntry() {
    return NavigationEntry.of(350, "/my/tools", "coping.tools", "heart", Hat.PARTICIPANT);
  }
}
