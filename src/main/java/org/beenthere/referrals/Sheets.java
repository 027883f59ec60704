package org.beenthere.referrals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.beenthere.organizations.Organization;
import org.beenthere.programs.Answers;
import org.beenthere.programs.Entrance;
import org.beenthere.programs.Fit;
import org.beenthere.programs.RuleWords;
import org.beenthere.programs.Verdict.Says;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.HomeCountry;
import org.beenthere.shell.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the form: finds whom and where, explains the programs, and says what is still to be
/// mended.
@Component
class Sheets {

  private final Addressed addressed;
  private final Openings openings;
  private final HomeFinder homes;
  private final RuleWords ruleWords;
  private final HomeCountry home;

  Sheets(
      Addressed addressed,
      Openings openings,
      HomeFinder homes,
      RuleWords ruleWords,
      HomeCountry home) {
    this.addressed = addressed;
    this.openings = openings;
    this.homes = homes;
    this.ruleWords = ruleWords;
    this.home = home;
  }

  /// A form that was filled in.
  ///
  /// @param ask what they ask, or null as long as something is to be mended
  record Filled(Sheet sheet, @Nullable AskForSupport ask) {}

  /// The form as it is, without finding fault with it.
  Sheet show(Whom whom, AskForm form, AboutForm about, String kept, boolean together, Page page) {
    var at = homes.at(form.place(), country(whom, page), FormErrors.none());
    return sheet(whom, form, about, at, kept, together, FormErrors.none(), page);
  }

  /// The form as it was sent.
  Filled read(Whom whom, AskForm form, AboutForm about, String kept, boolean together, Page page) {
    var country = country(whom, page);
    var errors = about.check(form.check(country));
    var at = homes.at(form.place(), country, errors);
    if (whom.asked() == null) {
      errors.add("organization", "referrals.ask.organization.missing");
    }
    var sheet = sheet(whom, form, about, at, kept, together, errors, page);
    return new Filled(sheet, errors.any() ? null : ask(sheet, at, country, page));
  }

  private static AskForSupport ask(Sheet sheet, Whereabout at, String country, Page page) {
    var form = sheet.form();
    var peer = sheet.whom().peer();
    return new AskForSupport(
        form.called(),
        form.language() == null ? page.words().language() : form.language(),
        form.words(),
        peer == null ? null : peer.specialist(),
        form.experiences(),
        form.ways(),
        form.wanted().wish(),
        form.safeContact(country),
        at.home(),
        sheet.about().intake(chosen(sheet), at.jurisdiction()));
  }

  private static @Nullable UUID chosen(Sheet sheet) {
    return sheet.programs().stream()
        .filter(ProgramChoice::chosen)
        .findFirst()
        .map(one -> one.program().program())
        .orElse(null);
  }

  private Sheet sheet(
      Whom whom,
      AskForm form,
      AboutForm about,
      Whereabout at,
      String kept,
      boolean together,
      FormErrors errors,
      Page page) {
    var asked = whom.asked();
    var answers =
        about
            .intake(null, at.jurisdiction())
            .answers(
                at.home(), form.language() == null ? page.words().language() : form.language());
    var programs =
        asked == null
            ? List.<ProgramChoice>of()
            : openings.of(asked).programs().entrySet().stream()
                .map(open -> choice(open, answers, about, asked, page))
                .toList();
    var near = whom.nearFirst(home.country(page.words().language()));
    return new Sheet(near, form, about, errors, programs, kept, together, false);
  }

  private ProgramChoice choice(
      Map.Entry<Entrance, Room> open,
      Answers answers,
      AboutForm about,
      Organization asked,
      Page page) {
    var program = open.getKey();
    var fit = program.rules().judge(answers);
    return new ProgramChoice(
        program,
        fit,
        program.rules().all().stream()
            .map(rule -> ruleWords.said(rule, page.words(), asked.country()))
            .toList(),
        said(fit, Says.NOT, asked, page),
        fit.that(Says.ASK).stream().map(rule -> ruleWords.asked(rule, page.words())).toList(),
        RoomWords.said(open.getValue(), page.words()),
        about.asksFor(program.program()));
  }

  private List<String> said(Fit fit, Says says, Organization asked, Page page) {
    return fit.that(says).stream()
        .map(rule -> ruleWords.said(rule, page.words(), asked.country()))
        .toList();
  }

  private String country(Whom whom, Page page) {
    var asked = whom.asked();
    return asked == null ? home.country(page.words().language()) : asked.country();
  }

  Whom whom(AskForm form) {
    return addressed.whom(form);
  }
}
