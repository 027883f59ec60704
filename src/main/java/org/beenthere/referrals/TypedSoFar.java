package org.beenthere.referrals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody typed into the form so far, field by field and exactly as they typed it. It
/// travels from page to page in the form itself: nothing of it is kept until they say so.
///
/// @param fields by the name of the field; fields that are empty are left out
public record TypedSoFar(SortedMap<String, List<String>> fields) {

  /// The question at which it was put aside.
  static final String REACHED = "reached";

  /// Whether one answer is changed after all were given.
  static final String CHANGING = "changing";

  /// The fields of the form and where somebody is in it; anything else that is sent is not theirs.
  static final Set<String> FIELDS =
      Stream.concat(
              Stream.of(REACHED, CHANGING),
              Stream.of(AskForm.class, AboutForm.class)
                  .flatMap(form -> Arrays.stream(form.getRecordComponents()))
                  .flatMap(TypedSoFar::names))
          .collect(Collectors.toUnmodifiableSet());

  /// A part of the form that is a record of its own sends its fields under both names.
  private static Stream<String> names(RecordComponent component) {
    return component.getType().isRecord()
        ? Arrays.stream(component.getType().getRecordComponents())
            .map(part -> component.getName() + "." + part.getName())
        : Stream.of(component.getName());
  }

  /// How to reach somebody was no part of its own in forms that were put aside before it was.
  private static String nameNow(String called) {
    var part = "reach." + called;
    return FIELDS.contains(part) ? part : called;
  }

  /// The longest words there may be, with every sign of them written out.
  private static final int MOST = 250_000;

  public static final TypedSoFar NOTHING = new TypedSoFar(new TreeMap<>());

  static TypedSoFar in(HttpServletRequest request) {
    return of(
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()))));
  }

  private static TypedSoFar of(Map<String, List<String>> sent) {
    var fields = new TreeMap<String, List<String>>();
    sent.forEach((called, values) -> {
      var name = nameNow(called);
      if (FIELDS.contains(name) && values.stream().anyMatch(one -> !one.isBlank())) {
        fields.put(name, List.copyOf(values));
      }
    });
    return new TypedSoFar(fields);
  }

  /// The same without what was typed into these fields.
  TypedSoFar without(Set<String> some) {
    var rest = new TreeMap<>(fields);
    rest.keySet().removeAll(some);
    return new TypedSoFar(rest);
  }

  TypedSoFar with(String name, String value) {
    var more = new TreeMap<>(fields);
    more.put(name, List.of(value));
    return new TypedSoFar(more);
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /// Whether it is more than anybody types into this form.
  boolean isTooMuch() {
    return text().length() > MOST;
  }

  String text() {
    return fields.entrySet().stream()
        .flatMap(one -> one.getValue().stream().map(value -> one.getKey() + "=" + encoded(value)))
        .collect(Collectors.joining("&"));
  }

  static TypedSoFar read(String text) {
    return of(
        Arrays.stream(text.split("&"))
            .filter(one -> one.contains("="))
            .collect(
                Collectors.groupingBy(
                    one -> one.substring(0, one.indexOf('=')),
                    Collectors.mapping(
                        one -> decoded(one.substring(one.indexOf('=') + 1)),
                        Collectors.toList()))));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String decoded(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }
}
