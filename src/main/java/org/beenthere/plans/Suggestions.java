package org.beenthere.plans;

import java.util.List;
import java.util.stream.IntStream;
import org.beenthere.shell.Page;
import org.jspecify.annotations.Nullable;

/// A few goals to begin with in each part of life, for whoever finds an empty page hard. They are
/// picked and then changed; nothing is filled in before.
public final class Suggestions {

  private static final int EACH = 3;

  static List<String> in(Page page, @Nullable LifeArea area) {
    return area == null || area == LifeArea.OTHER
        ? List.of()
        : IntStream.rangeClosed(1, EACH).mapToObj(number -> words(page, area, number)).toList();
  }

  /// The words of the one that was picked, or nothing.
  static String words(Page page, @Nullable LifeArea area, String picked) {
    var number = Read.number(picked);
    return area == null || area == LifeArea.OTHER || number == null || number < 1 || number > EACH
        ? ""
        : words(page, area, number);
  }

  /// Steps to begin with toward a goal in that part of life.
  public static List<String> steps(Page page, String area) {
    return steps(page, Read.constant(LifeArea.class, area));
  }

  private static List<String> steps(Page page, @Nullable LifeArea area) {
    return area == null || area == LifeArea.OTHER
        ? List.of()
        : IntStream.rangeClosed(1, EACH)
            .mapToObj(number -> page.t("plans.stepSuggestion." + area.name() + "." + number))
            .toList();
  }

  private static String words(Page page, LifeArea area, int number) {
    return page.t("plans.suggestion." + area.name() + "." + number);
  }

  private Suggestions() {}
}
