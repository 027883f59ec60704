package org.beenthere.shell;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.beenthere.vocabulary.WeekPart;
import org.beenthere.vocabulary.WeekPart.Part;

/// Parts of the week in as few words as say all of them: days in a row that are alike are said
/// once.
record WeekWords(Words words) {

  private static final int ROW = 3;

  /// Days in a row with the same parts.
  private record Run(List<DayOfWeek> days, SortedSet<Part> parts) {}

  String of(Collection<WeekPart> parts) {
    var runs = runs(parts);
    var each = runs.stream().allMatch(run -> run.days().size() < ROW && run.parts().size() == 1);
    if (each) {
      return parts.stream().sorted().map(words::of).collect(Collectors.joining(", "));
    }
    return runs.stream()
        .map(run -> words.t("date.week.run", days(run.days()), parts(run.parts())))
        .collect(Collectors.joining("; "));
  }

  private static List<Run> runs(Collection<WeekPart> parts) {
    var byDay = new TreeMap<DayOfWeek, SortedSet<Part>>();
    parts.forEach(one -> byDay.computeIfAbsent(one.day(), day -> new TreeSet<>()).add(one.part()));
    var runs = new ArrayList<Run>();
    byDay.forEach((day, those) -> {
      var last = runs.isEmpty() ? null : runs.getLast();
      if (last != null
          && last.parts().equals(those)
          && last.days().getLast().getValue() == day.getValue() - 1) {
        last.days().add(day);
      } else {
        runs.add(new Run(new ArrayList<>(List.of(day)), those));
      }
    });
    return runs;
  }

  private String days(List<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      return words.t("date.week.every");
    }
    return days.size() < ROW
        ? days.stream().map(words::dayOfWeek).collect(Collectors.joining(", "))
        : words.t(
            "date.week.days", words.dayOfWeek(days.getFirst()), words.dayOfWeek(days.getLast()));
  }

  private String parts(SortedSet<Part> parts) {
    if (parts.size() == Part.values().length) {
      return words.t("date.week.always");
    }
    return parts.equals(EnumSet.of(Part.MORNING, Part.AFTERNOON, Part.EVENING))
        ? words.t("date.week.all")
        : words.of(parts);
  }
}
