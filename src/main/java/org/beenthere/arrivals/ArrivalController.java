package org.beenthere.arrivals;

import beenthere.pages.Templates;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.beenthere.arrivals.sheet.NotAList;
import org.beenthere.arrivals.sheet.Unlistable;
import org.beenthere.participants.PeopleAction;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Bringing a list of people in: the file, what it seems to say, the decision, what came of it.
@Controller
@For(Hat.MANAGER)
class ArrivalController {

  /// A short list is read within this time, and its page shows no progress then.
  private static final Duration A_MOMENT = Duration.ofMillis(1500);

  private final Arrivals arrivals;
  private final ArrivalWork work;
  private final Previews previews;
  private final Templates templates;
  private final Clock clock;

  ArrivalController(
      Arrivals arrivals, ArrivalWork work, Previews previews, Templates templates, Clock clock) {
    this.arrivals = arrivals;
    this.work = work;
    this.previews = previews;
    this.templates = templates;
    this.clock = clock;
  }

  @GetMapping("/people/arrivals/new")
  View choose(Viewer viewer, Page page) {
    return Html.ok(
        templates.arrivalsNew(
            page, FormErrors.none(), arrivals.latest(viewer), Arrivals.MOST_PEOPLE));
  }

  @PostMapping("/people/arrivals/new")
  View receive(
      @RequestParam(name = "list", required = false) @Nullable MultipartFile list,
      Viewer viewer,
      Page page)
      throws IOException {
    try {
      if (list == null || (list.isEmpty() && name(list).isEmpty())) {
        throw new Unlistable(NotAList.NOTHING_CHOSEN);
      }
      var id = arrivals.receive(name(list), list::getInputStream, viewer);
      return goOn(id, viewer);
    } catch (Unlistable no) {
      var errors = FormErrors.of("list", "NotAList." + no.why().name(), no.details().toArray());
      return Html.invalid(
          templates.arrivalsNew(page, errors, arrivals.latest(viewer), Arrivals.MOST_PEOPLE));
    }
  }

  private static String name(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name == null ? "" : name;
  }

  @GetMapping("/people/arrivals/{id}")
  View show(
      @PathVariable String id,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      Viewer viewer,
      Page page) {
    var arrival = arrivals.find(ArrivalId.of(id), viewer);
    if (htmx != null) {
      return arrival.state().isAtWork()
          ? Html.ok(templates.arrivalsWorking(page, arrival, clock.instant()))
          : Html.lookAgain();
    }
    return Html.ok(
        switch (arrival.state()) {
          case READING, BRINGING -> templates.arrivalsAtWork(page, arrival, clock.instant());
          case READY -> preview(page, previews.of(arrival), FormErrors.none(), ArrivalForm.EMPTY);
          case DONE -> templates.arrivalsDone(page, arrival);
          case CANCELLED, STOPPED -> templates.arrivalsOver(page, arrival);
        });
  }

  private gg.jte.models.runtime.JteModel preview(
      Page page, Preview preview, FormErrors errors, ArrivalForm form) {
    return templates.arrivalsPreview(page, preview, errors, form);
  }

  @PostMapping("/people/arrivals/{id}/columns")
  View understand(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> posted,
      Viewer viewer,
      Page page) {
    var form = ArrivalForm.of(posted);
    var preview = previews.of(arrivals.find(ArrivalId.of(id), viewer));
    var columns = form.columns(preview.columns());
    var errors = form.checkColumns(columns);
    if (errors.any()) {
      return Html.invalid(preview(page, preview, errors, form));
    }
    arrivals.understand(preview.arrival().id(), form.run(), columns, viewer);
    return goOn(preview.arrival().id(), viewer);
  }

  @PostMapping("/people/arrivals/{id}/words")
  View take(
      @PathVariable String id, @RequestParam MultiValueMap<String, String> posted, Viewer viewer) {
    var form = ArrivalForm.of(posted);
    var preview = previews.of(arrivals.find(ArrivalId.of(id), viewer));
    arrivals.take(
        preview.arrival().id(),
        form.run(),
        form.words(preview.words(), preview.specialists()),
        viewer);
    return Html.seeOther(preview.arrival().path(), "arrivals.kept");
  }

  @PostMapping("/people/arrivals/{id}/bringing-in")
  View bringIn(@PathVariable String id, @RequestParam int run, Viewer viewer) {
    arrivals.bringIn(ArrivalId.of(id), run, viewer);
    return goOn(ArrivalId.of(id), viewer);
  }

  @PostMapping("/people/arrivals/{id}/cancellation")
  View cancel(@PathVariable String id, Viewer viewer) {
    arrivals.cancel(ArrivalId.of(id), viewer);
    return goOn(ArrivalId.of(id), viewer);
  }

  @PostMapping("/people/arrivals/{id}/another-try")
  View tryAgain(@PathVariable String id, Viewer viewer) {
    arrivals.tryAgain(ArrivalId.of(id), viewer);
    return goOn(ArrivalId.of(id), viewer);
  }

  private View goOn(ArrivalId id, Viewer viewer) {
    work.begin(viewer.organization(), id);
    work.await(id, A_MOMENT);
    return Html.seeOther("/people/arrivals/" + id);
  }

  @Bean
  static PeopleAction arrivalsFromPeople() {
    return new PeopleAction("/people/arrivals/new", "arrivals.begin", "add", Hat.MANAGER);
  }
}
