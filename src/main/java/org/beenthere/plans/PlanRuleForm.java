package org.beenthere.plans;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beenthere.shell.DataFile;
import org.beenthere.shell.FormErrors;
import org.beenthere.vocabulary.Identifier;

/// A rule of a payer as it is typed.
///
/// @param id made when the page is shown, so that one sent twice is one
/// @param first within how many days of the welcome there is a first plan, or empty
/// @param also who else signs, or empty
/// @param source where it is written down, or empty
public record PlanRuleForm(
    String id,
    String called,
    String days,
    String first,
    String also,
    String within,
    String source) {

  private static final int SOURCE = 300;

  private static final List<NamedCsvRecord> KNOWN = DataFile.rows("plans/rules.csv");

  static PlanRuleForm blank() {
    return new PlanRuleForm(Identifier.fresh().toString(), "", "", "", "", "", "");
  }

  /// One of `plans/rules.csv` to look through and to add, or blank when there is no such.
  static PlanRuleForm like(String key) {
    return KNOWN.stream()
        .filter(row -> row.getField("key").equals(key))
        .findFirst()
        .map(row ->
            new PlanRuleForm(
                Identifier.fresh().toString(),
                row.getField("called"),
                row.getField("review_days"),
                row.getField("first_days"),
                row.getField("also_signs"),
                row.getField("also_within_days"),
                row.getField("source")))
        .orElseGet(PlanRuleForm::blank);
  }

  /// Which are known, by key.
  public static Map<String, String> known() {
    var known = new LinkedHashMap<String, String>();
    KNOWN.forEach(row -> known.put(row.getField("key"), row.getField("called")));
    return known;
  }

  static PlanRuleForm of(Posted posted) {
    return new PlanRuleForm(
        posted.text("id"),
        posted.text("called"),
        posted.text("reviewDays"),
        posted.text("first"),
        posted.text("also"),
        posted.text("within"),
        posted.text("source"));
  }

  FormErrors check() {
    var signs = Read.constant(PlanRule.AlsoSigns.class, also) != null;
    return FormErrors.none()
        .require("called", called, "plans.rules.calledMissing")
        .atMost(Limits.NAME, "called", called)
        .atMost(SOURCE, "source", source)
        .addIf(!isBetween(7, days), "reviewDays", "plans.rules.daysWrong")
        .addIf(!first.isEmpty() && !isBetween(1, first), "first", "plans.rules.firstWrong")
        .addIf(signs && !isBetween(1, within), "within", "plans.rules.withinWrong");
  }

  private static boolean isBetween(int least, String text) {
    var number = Read.number(text);
    return number != null && number >= least && number <= 180;
  }

  /// What was checked before.
  PlanRule rule() {
    var signs = Read.constant(PlanRule.AlsoSigns.class, also);
    var number = Read.number(days);
    return new PlanRule(
        Read.identifier(id),
        called,
        number == null ? PlanRule.USUAL_DAYS : number,
        Read.number(first),
        signs,
        signs == null ? null : Read.number(within),
        source,
        null,
        null);
  }
}
