package org.beenthere.crisis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.springframework.util.MultiValueMap;

/// One part of a plan for hard days as it is typed. Lists have some empty rows at the end.
///
/// @param seen what the part was when the form was opened
public record CrisisForm(
    CrisisPart part, String words, List<WarningSign> signs, List<Confidant> people, String seen) {

  static final int LONG = 8_000;
  static final int SHORT = 1_000;

  /// So many rows at most, and so many empty ones to write in.
  private static final int MOST = 15;

  private static final int EMPTY_ROWS = 2;

  static CrisisForm of(CrisisPart part, CrisisText text) {
    return new CrisisForm(
        part,
        part.isText() ? text.of(part) : "",
        padded(text.signs(), WarningSign.EMPTY),
        padded(text.people(), Confidant.EMPTY),
        text.seen(part));
  }

  static CrisisForm of(CrisisPart part, MultiValueMap<String, String> fields) {
    return new CrisisForm(
        part,
        text(fields, "words"),
        padded(
            IntStream.range(0, MOST)
                .mapToObj(row -> {
                  var at = "sign-" + row + "-";
                  return new WarningSign(
                      text(fields, at + "when"),
                      text(fields, at + "mine"),
                      text(fields, at + "ask"),
                      text(fields, at + "call"));
                })
                .filter(sign -> !sign.isEmpty())
                .toList(),
            WarningSign.EMPTY),
        padded(
            IntStream.range(0, MOST)
                .mapToObj(row -> {
                  var at = "person-" + row + "-";
                  return new Confidant(
                      text(fields, at + "name"),
                      text(fields, at + "phone"),
                      text(fields, at + "say"),
                      may(FormText.stripped(fields.getFirst(at + "may"))));
                })
                .filter(one -> !one.isEmpty())
                .toList(),
            Confidant.EMPTY),
        FormText.stripped(fields.getFirst("seen")));
  }

  /// The same over what somebody else wrote meanwhile.
  CrisisForm over(CrisisText theirs) {
    return new CrisisForm(part, words, signs, people, theirs.seen(part));
  }

  FormErrors check() {
    var errors = FormErrors.none();
    errors.atMost(LONG, "words", words);
    for (int i = 0; i < signs.size(); i++) {
      var at = "sign-" + i + "-";
      var sign = signs.get(i);
      errors
          .atMost(SHORT, at + "when", sign.when())
          .atMost(SHORT, at + "mine", sign.mine())
          .atMost(SHORT, at + "ask", sign.ask())
          .atMost(SHORT, at + "call", sign.call());
    }
    for (int i = 0; i < people.size(); i++) {
      var at = "person-" + i + "-";
      var one = people.get(i);
      errors
          .atMost(SHORT, at + "name", one.name())
          .atMost(SHORT, at + "phone", one.phone())
          .atMost(SHORT, at + "say", one.say());
    }
    return errors;
  }

  CrisisText read() {
    return new CrisisText(
        part.isText() && !words.isEmpty() ? Map.of(part, words) : Map.of(),
        part == CrisisPart.SIGNS
            ? signs.stream().filter(sign -> !sign.isEmpty()).toList()
            : List.of(),
        part == CrisisPart.PEOPLE
            ? people.stream().filter(one -> !one.isEmpty()).toList()
            : List.of());
  }

  /// As it was typed; what is nothing but space is nothing.
  private static String text(MultiValueMap<String, String> fields, String name) {
    var typed = FormText.asIs(fields.getFirst(name)).replace("\r\n", "\n");
    return typed.isBlank() ? "" : typed;
  }

  private static Confidant.May may(String chosen) {
    return Arrays.stream(Confidant.May.values())
        .filter(one -> one.name().equals(chosen))
        .findFirst()
        .orElse(Confidant.May.YES);
  }

  private static <T> List<T> padded(List<T> rows, T empty) {
    var padded = new java.util.ArrayList<>(rows);
    for (int i = 0; i < EMPTY_ROWS && padded.size() < MOST; i++) {
      padded.add(empty);
    }
    return List.copyOf(padded);
  }
}
