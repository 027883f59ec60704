package org.beenthere.crisis;

import beenthere.pages.Templates;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.beenthere.access.Limiter;
import org.beenthere.consent.Upload;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// *My advance directive*: how it stands, where the paper is, and a copy of it.
@Controller
@For(Hat.PARTICIPANT)
class DirectiveController {

  private static final String MINE = "/my/directive";

  /// Each copy is kept for good.
  private static final int AN_HOUR = 20;

  private final Directives directives;
  private final Calls calls;
  private final Participants participants;
  private final Limiter limiter;
  private final Templates templates;

  DirectiveController(
      Directives directives,
      Calls calls,
      Participants participants,
      Limiter limiter,
      Templates templates) {
    this.directives = directives;
    this.calls = calls;
    this.participants = participants;
    this.limiter = limiter;
    this.templates = templates;
  }

  @GetMapping(MINE)
  View mine(Viewer viewer, Page page) {
    participants.open(viewer, viewer.participant(), Directives.THING);
    var all = directives.of(viewer.organization(), viewer.participant());
    var now = all.isEmpty() ? null : all.getFirst();
    return Html.ok(
        templates.crisisDirective(page, all, DirectiveForm.of(now), false, FormErrors.none()));
  }

  @PostMapping(MINE)
  View say(
      DirectiveForm form,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Viewer viewer,
      Page page)
      throws IOException {
    var errors = form.check(page.words().today());
    var copy = copy(file, errors);
    if (copy.isPresent()
        && !errors.any()
        && !limiter.allow(
            "directive copy", viewer.account().toString(), AN_HOUR, Duration.ofHours(1))) {
      errors.add("file", "crisis.directive.file.tooMany");
    }
    if (errors.any()) {
      return again(form, false, errors, viewer, page);
    }
    return switch (directives.say(viewer, form, copy.orElse(null))) {
      case Directives.Saved.Meanwhile(var now) -> {
        errors.addIf(copy.isPresent(), "file", "crisis.directive.file.again");
        yield again(form.over(now), true, errors, viewer, page);
      }
      case Directives.Saved.Done() -> Html.seeOther(MINE, "crisis.directive.kept");
    };
  }

  private View again(
      DirectiveForm form, boolean meanwhile, FormErrors errors, Viewer viewer, Page page) {
    var all = directives.of(viewer.organization(), viewer.participant());
    return Html.invalid(templates.crisisDirective(page, all, form, meanwhile, errors));
  }

  @GetMapping(MINE + "/{directive}/copy")
  ResponseEntity<byte[]> copy(@PathVariable String directive, Viewer viewer) {
    return sent(directives.file(viewer, viewer.participant(), Identifier.read(directive)));
  }

  @GetMapping("/people/{participant}/directive/{directive}/copy")
  @For(Hat.SPECIALIST)
  ResponseEntity<byte[]> theirs(
      @PathVariable ParticipantId participant, @PathVariable String directive, Viewer viewer) {
    participants.find(viewer.organization(), participant);
    return sent(directives.file(viewer, participant, Identifier.read(directive)));
  }

  /// For whoever answers a call, where the person said so.
  @GetMapping("/calls/{call}/copy")
  @For({Hat.SPECIALIST, Hat.MANAGER})
  ResponseEntity<byte[]> ofCall(@PathVariable String call, Viewer viewer) {
    var who = calls.open(viewer, Identifier.read(call)).participantId();
    var now = directives.now(viewer.organization(), who).orElseThrow(NotFound::new);
    return sent(directives.file(viewer, who, now.id()));
  }

  private static Optional<Upload> copy(@Nullable MultipartFile file, FormErrors errors)
      throws IOException {
    return switch (Upload.of(file)) {
      case Upload.Came.Nothing() -> Optional.empty();
      case Upload.Came.Sheet(var one) -> Optional.of(one);
      case Upload.Came.TooLarge() -> {
        errors.add("file", "crisis.directive.file.large");
        yield Optional.empty();
      }
      case Upload.Came.NoSheet() -> {
        errors.add("file", "crisis.directive.file.type");
        yield Optional.empty();
      }
    };
  }

  private static ResponseEntity<byte[]> sent(Upload file) {
    var ending = file.mediaType().substring(file.mediaType().indexOf('/') + 1);
    return CrisisPaperController.attachment(
        MediaType.parseMediaType(file.mediaType()), "sheet." + ending, file.content());
  }
}
