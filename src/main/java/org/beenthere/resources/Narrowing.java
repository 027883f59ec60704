package org.beenthere.resources;

import java.util.ArrayList;
import java.util.List;
import org.beenthere.shell.Words;

/// The links beside a search, with how much is behind each.
final class Narrowing {

  private final Wanted wanted;
  private final Sieve.Kept kept;
  private final Words words;

  Narrowing(Wanted wanted, Sieve.Kept kept, Words words) {
    this.wanted = wanted;
    this.kept = kept;
    this.words = words;
  }

  List<Choosable.Group> all() {
    return List.of(needs(), languages(), more());
  }

  private Choosable.Group needs() {
    var links = new ArrayList<Choosable>();
    links.add(
        new Choosable(
            words.t("resources.need.any"),
            -1,
            wanted.forNeed(null).address(),
            wanted.need() == null));
    kept.needs()
        .forEach((need, count) ->
            links.add(
                new Choosable(
                    words.of(need), count, wanted.forNeed(need).address(), need == wanted.need())));
    return new Choosable.Group(words.t("resources.need"), links);
  }

  private Choosable.Group languages() {
    var links = new ArrayList<Choosable>();
    links.add(
        new Choosable(
            words.t("resources.language.any"),
            -1,
            wanted.in("").address(),
            wanted.language().isEmpty()));
    kept.languages()
        .forEach((code, count) ->
            links.add(
                new Choosable(
                    LanguageNames.name(code, words),
                    count,
                    wanted.in(code).address(),
                    code.equals(wanted.language()))));
    return new Choosable.Group(words.t("resources.language"), links);
  }

  private Choosable.Group more() {
    return new Choosable.Group(
        words.t("resources.more"),
        List.of(
            new Choosable(
                words.t("resources.free"),
                kept.free(),
                wanted.free(!wanted.free()).address(),
                wanted.free()),
            new Choosable(
                words.t("resources.openNow"),
                -1,
                wanted.open(!wanted.open()).address(),
                wanted.open())));
  }
}
