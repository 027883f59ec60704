package org.beenthere.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.beenthere.shell.Words;
import org.beenthere.specialists.SpokenLanguages;
import org.jspecify.annotations.Nullable;

/// The filters beside a search, with how many people are behind each.
final class Filters {

  private static final int SHOWN = 8;

  private final Wish wish;
  private final Facets facets;
  private final Words words;

  Filters(Wish wish, Facets facets, Words words) {
    this.wish = wish;
    this.facets = facets;
    this.words = words;
  }

  List<Filter.Group> all() {
    return List.of(experiences(), communities(), languages(), ways(), times());
  }

  Filter.Group experiences() {
    return group(
        words.t("directory.filter.experience"),
        words.t("directory.filter.experience.any"),
        facets.experiences(),
        wish.experience(),
        words::of,
        wish::withExperience);
  }

  private Filter.Group languages() {
    return group(
        words.t("directory.filter.language"),
        words.t("directory.filter.language.any"),
        facets.languages(),
        wish.language().isEmpty() ? null : wish.language(),
        code -> SpokenLanguages.name(code, words),
        code -> wish.withLanguage(code == null ? "" : code));
  }

  private Filter.Group ways() {
    return group(
        words.t("directory.filter.way"),
        words.t("directory.filter.way.any"),
        facets.ways(),
        wish.way(),
        words::of,
        wish::withWay);
  }

  private Filter.Group communities() {
    return group(
        words.t("directory.filter.community"),
        words.t("directory.filter.community.any"),
        facets.communities(),
        wish.community(),
        words::of,
        wish::withCommunity);
  }

  private Filter.Group times() {
    return group(
        words.t("directory.filter.when"),
        words.t("directory.filter.when.any"),
        facets.times(),
        wish.when(),
        words::of,
        wish::when);
  }

  private <T extends Comparable<? super T>> Filter.Group group(
      String name,
      String any,
      Map<T, Long> counts,
      @Nullable T chosen,
      Function<T, String> label,
      Function<@Nullable T, Wish> narrowed) {
    var filters = new ArrayList<Filter>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry ->
            filters.add(
                new Filter(
                    label.apply(entry.getKey()),
                    entry.getValue(),
                    narrowed.apply(entry.getKey()).address(),
                    entry.getKey().equals(chosen))));
    if (chosen != null && !counts.containsKey(chosen)) {
      filters.addFirst(new Filter(label.apply(chosen), 0, wish.address(), true));
    }
    // The one that applies is never hidden behind "more".
    filters.sort(Comparator.comparing(Filter::on).reversed());
    filters.addFirst(new Filter(any, -1, narrowed.apply(null).address(), Objects.isNull(chosen)));
    var cut = Math.min(filters.size(), SHOWN);
    return new Filter.Group(name, filters.subList(0, cut), filters.subList(cut, filters.size()));
  }
}
