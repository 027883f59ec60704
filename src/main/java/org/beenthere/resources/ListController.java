package org.beenthere.resources;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The list of help, as a manager keeps it: what somebody called wrong stands first.
@Controller
@For(Hat.MANAGER)
class ListController implements NavigationEntry, TodayPanel {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Resources resources;
  private final ListKeeping keeping;
  private final Templates templates;

  ListController(Resources resources, ListKeeping keeping, Templates templates) {
    this.resources = resources;
    this.keeping = keeping;
    this.templates = templates;
  }

  @GetMapping("/resource-list")
  View list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      Viewer viewer,
      Page page) {
    var words = FormText.oneLine(q);
    var last = after.isEmpty() ? BEFORE_ALL : Identifier.read(after);
    var lines = resources.list(viewer.organization(), words, last);
    var shown = lines.subList(0, Math.min(lines.size(), ListTable.A_PAGE));
    return Html.ok(
        templates.resourcesList(
            page,
            words,
            after.isEmpty() && words.isEmpty() ? resources.wrong(viewer.organization()) : List.of(),
            shown,
            lines.size() > shown.size() ? next(words, shown.getLast()) : ""));
  }

  private static String next(String words, ListLine last) {
    return "/resource-list?q="
        + URLEncoder.encode(words, StandardCharsets.UTF_8)
        + "&after="
        + last.id();
  }

  @GetMapping("/resource-list/new")
  View write(Page page) {
    return Html.ok(
        templates.resourcesNew(
            page, ListKeeping.fresh().toString(), ServiceForm.EMPTY, FormErrors.none()));
  }

  @PostMapping("/resource-list/new")
  View add(
      @RequestParam(defaultValue = "") String form, ServiceForm said, Viewer viewer, Page page) {
    var number =
        Identifier.of(Identifier.read(FormText.stripped(form)), List.of(viewer.organization()));
    var errors = keeping.save(null, number, said, viewer);
    return errors.any()
        ? Html.invalid(templates.resourcesNew(page, form, said, errors))
        : Html.seeOther("/resource-list/" + number, "resources.saved");
  }

  @GetMapping("/resource-list/{service}")
  View service(@PathVariable String service, Viewer viewer, Page page) {
    var found = resources.ours(Identifier.read(service), viewer);
    return Html.ok(show(found, ServiceForm.of(found, page.words()), FormErrors.none(), page));
  }

  @PostMapping("/resource-list/{service}")
  View mend(@PathVariable String service, ServiceForm said, Viewer viewer, Page page) {
    var found = resources.ours(Identifier.read(service), viewer);
    var errors = keeping.save(found, found.id(), said, viewer);
    return errors.any()
        ? Html.invalid(show(found, said, errors, page))
        : Html.seeOther(found.desk(), "resources.saved");
  }

  @PostMapping("/resource-list/{service}/checked")
  View stillRight(@PathVariable String service, Viewer viewer) {
    var found = resources.ours(Identifier.read(service), viewer);
    resources.stillRight(found, viewer);
    return Html.seeOther(found.desk(), "resources.checkedNow");
  }

  @PostMapping("/resource-list/{service}/closing")
  View close(@PathVariable String service, Viewer viewer) {
    return setOpen(service, false, viewer);
  }

  @PostMapping("/resource-list/{service}/opening")
  View open(@PathVariable String service, Viewer viewer) {
    return setOpen(service, true, viewer);
  }

  private View setOpen(String service, boolean open, Viewer viewer) {
    var found = resources.ours(Identifier.read(service), viewer);
    keeping.setOpen(found, open, viewer);
    return Html.seeOther(found.desk(), open ? "resources.opened" : "resources.closed");
  }

  private gg.jte.models.runtime.JteModel show(
      HelpService found, ServiceForm form, FormErrors errors, Page page) {
    return templates.resourcesMend(page, found, resources.remarks(found), form, errors);
  }

  @Override
  public boolean isFor(Hat hat) {
    return hat == Hat.MANAGER;
  }

  @Override
  public String path() {
    return "/resource-list";
  }

  @Override
  public String key() {
    return "resources.list";
  }

  @Override
  public String icon() {
    return "place";
  }

  @Override
  public int order() {
    return 350;
  }

  @Override
  public Long count(Viewer viewer) {
    return resources.countWrong(viewer.organization());
  }

  @Override
  public Content show(Page page) {
    return templates.resourcesPanel(page, resources.wrong(page.who().organization()));
  }
}
