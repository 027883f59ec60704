package org.beenthere.coping;

import beenthere.pages.Templates;
import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.beenthere.participants.Participants;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Letters somebody writes for themselves. What is typed travels in the form from page to page and
/// is kept only when they say so; the house sends nothing.
@Controller
@For(Hat.PARTICIPANT)
class LetterController {

  private static final String LETTERS = "/my/tools/letters";

  private final Advocacy advocacy;
  private final Library library;
  private final Participants participants;
  private final Templates templates;

  LetterController(
      Advocacy advocacy, Library library, Participants participants, Templates templates) {
    this.advocacy = advocacy;
    this.library = library;
    this.participants = participants;
    this.templates = templates;
  }

  @GetMapping(LETTERS)
  View all(Viewer viewer, Page page) {
    participants.open(viewer, viewer.participant(), "letter");
    return Html.ok(templates.copingLetters(page, advocacy.lettersOf(viewer)));
  }

  /// Whoever comes back to the address of a form begins anew.
  @GetMapping(LETTERS + "/new")
  View begin() {
    return Html.seeOther(LETTERS);
  }

  /// First how it begins, then the letter itself. Comes by POST, so that no address says to whom
  /// somebody writes about what.
  @PostMapping(LETTERS + "/new")
  View write(LetterForm form, @RequestParam(defaultValue = "") String opening, Page page) {
    if (!form.words().isEmpty()) {
      return Html.ok(editor(page, form, FormErrors.none()));
    }
    var openings = library.openings(form.language()).to(form.to());
    if (opening.isEmpty()) {
      return Html.ok(templates.copingOpening(page, form, openings));
    }
    var begun = LetterForm.begun(form.to(), form.language(), chosen(openings, opening));
    return Html.ok(editor(page, begun, FormErrors.none()));
  }

  private static String chosen(List<String> openings, String opening) {
    for (int i = 0; i < openings.size(); i++) {
      if (opening.equals(Integer.toString(i))) {
        return openings.get(i) + "\n\n";
      }
    }
    return "";
  }

  /// The letter as it will be printed; nothing is kept.
  @PostMapping(LETTERS + "/paper")
  View paper(LetterForm form, Page page) {
    var errors = form.check();
    return errors.any()
        ? Html.invalid(editor(page, form, errors))
        : Html.ok(templates.copingPaper(page, form, text(form, page)));
  }

  @PostMapping(LETTERS + "/file")
  ResponseEntity<byte[]> file(LetterForm form, Page page) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header("Content-Disposition", "attachment; filename=\"letter.txt\"")
        .header("Cache-Control", "no-store")
        .body(text(form, page).getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping(LETTERS)
  View keep(LetterForm form, Viewer viewer, Page page) {
    var errors = form.check();
    if (!errors.any() && !advocacy.keep(viewer, form)) {
      errors.add("words", "coping.full", Advocacy.MOST);
    }
    return errors.any()
        ? Html.invalid(editor(page, form, errors))
        : Html.seeOther(LETTERS, "coping.letters.kept");
  }

  @GetMapping(LETTERS + "/{letter}")
  View one(@PathVariable String letter, Viewer viewer, Page page) {
    var one = advocacy.letter(viewer, Identifier.read(letter));
    participants.open(viewer, viewer.participant(), "letter");
    var form = LetterForm.of(one);
    return Html.ok(templates.copingLetter(page, one, form, FormErrors.none(), text(form, page)));
  }

  @PostMapping(LETTERS + "/{letter}")
  View change(@PathVariable String letter, LetterForm form, Viewer viewer, Page page) {
    var one = advocacy.letter(viewer, Identifier.read(letter));
    var errors = form.check();
    if (errors.any()) {
      return Html.invalid(
          templates.copingLetter(page, one, form, errors, text(LetterForm.of(one), page)));
    }
    advocacy.change(viewer, one.id(), form);
    return Html.seeOther(LETTERS + "/" + one.id(), "coping.letters.kept");
  }

  @PostMapping(LETTERS + "/{letter}/erase")
  View erase(@PathVariable String letter, Viewer viewer) {
    advocacy.eraseLetter(viewer, Identifier.read(letter));
    return Html.seeOther(LETTERS, "coping.erased");
  }

  private JteModel editor(Page page, LetterForm form, FormErrors errors) {
    var openings = library.openings(form.language());
    return templates.copingWriteLetter(page, form, errors, openings.regards());
  }

  private String text(LetterForm form, Page page) {
    return Letter.text(form, library.openings(form.language()), page.words().today());
  }
}
