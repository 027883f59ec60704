package org.beenthere.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.beenthere.strangers.Asker.Answer;
import org.springframework.web.bind.annotation.RequestMethod;

/// Asks a program with strangers' identifiers wherever one can be sent, and notes where the answer
/// differs from the one about an identifier that never existed. Whoever is turned away for want of
/// a valid token (403) was not asked at all, and is noted too.
final class Questions {

  private static final String ASKED_FOR = "·";

  private final List<Route> routes;
  private final LocalDate today;
  private final Set<String> asked = new TreeSet<>();
  private final List<String> told = new ArrayList<>();

  Questions(List<Route> routes, LocalDate today) {
    this.routes = routes;
    this.today = today;
  }

  /// What was asked.
  Set<String> asked() {
    return asked;
  }

  /// What gave something away.
  List<String> told() {
    return told;
  }

  /// Every page with something in its address or behind the question mark, with each of it a
  /// stranger's, and with all of it; behind the question mark each that the page can know.
  void asksAllPages(Asker asker, Pair own, Pair strangers) {
    for (var route : routesFor(asker)) {
      asked.add(route.toString());
      var standsFor = new HashMap<String, String>();
      strangers.identifiers().forEach(id -> standsFor.put(never(id), id));
      route.things().stream().map(strangers::id).forEach(id -> standsFor.put(never(id), id));
      for (var someone : choices(route.things())) {
        compare(
            asker,
            route,
            filled(route, own, someone, strangers::id),
            filled(route, own, someone, thing -> never(strangers.id(thing))),
            standsFor);
      }
      for (var question : route.questions()) {
        var path = route.filled(own::id) + "?" + question + "=";
        // What is behind the question mark is not in the form as well, or the two would be one.
        var form = new HashMap<>(form(route));
        form.remove(question);
        compareAll(
            asker,
            route + "?" + question,
            onlyTheirs(own, strangers, Rooms.below(route.room())),
            strangers.identifiers(),
            id -> asker.ask(route.method(), path + id, form));
      }
    }
  }

  /// Every field on the asker's own pages in which an identifier is sent, with every one of theirs
  /// that the page it is sent to can know.
  void asksAllForms(Asker asker, Pair own, Pair strangers) {
    for (var field : fields(asker, own)) {
      asked.add(field.toString());
      compareAll(
          asker,
          field.toString(),
          onlyTheirs(own, strangers, known(field)),
          strangers.identifiers(),
          id -> field.ask(asker, id, today));
    }
  }

  /// What is both theirs and the asker's, such as who runs their program, is no stranger's.
  private static List<String> onlyTheirs(Pair own, Pair strangers, Set<String> rooms) {
    var mine = own.identifiers();
    return strangers.identifiers(rooms::contains).stream()
        .filter(id -> !mine.contains(id))
        .toList();
  }

  /// The rooms whose things the page can know that a field is sent to.
  private Set<String> known(Field field) {
    var rooms =
        routes.stream()
            .filter(route -> route.takes(field.method(), field.action()))
            .flatMap(route -> Rooms.below(route.room()).stream())
            .collect(Collectors.toSet());
    assertThat(rooms).as(field + " is sent to a page").isNotEmpty();
    return rooms;
  }

  /// The same question with each identifier, beside one that never existed.
  private void compareAll(
      Asker asker,
      String what,
      Collection<String> ids,
      Collection<String> somebodys,
      Function<String, Answer> ask) {
    var before = nobodys(ask);
    var answers = new LinkedHashMap<String, Answer>();
    ids.forEach(id -> answers.put(id, ask.apply(id).plain(Map.of(id, ASKED_FOR))));
    answers.values().removeIf(answer -> !differs(answer, before));
    if (answers.isEmpty()) {
      return;
    }
    // Once more: what is the asker's own may have changed on the way, and a page may make numbers
    // for itself.
    var after = nobodys(ask);
    var fresh = before.fresh(after);
    answers.forEach((id, answer) -> {
      var plain = answer.without(fresh, somebodys);
      if (differs(plain, before.without(fresh, somebodys))
          && differs(plain, after.without(fresh, somebodys))) {
        told.add(
            "%s %s with %s: %s and not %s%s"
                .formatted(asker.hat(), what, id, answer, before, answer.unlike(before)));
      }
    });
  }

  /// What pages answer about the asker's own things, by page.
  Map<String, Answer> aboutTheirOwn(Asker asker, Pair own) {
    var answers = new TreeMap<String, Answer>();
    routesFor(asker).stream()
        .filter(route -> !route.things().isEmpty())
        .forEach(route ->
            answers.put(
                route.toString(), asker.ask(route.method(), route.filled(own::id), form(route))));
    return answers;
  }

  /// What is answered about an identifier that never existed.
  private static Answer nobodys(Function<String, Answer> ask) {
    var id = UUID.randomUUID().toString();
    return ask.apply(id).plain(Map.of(id, ASKED_FOR));
  }

  /// @param standsFor for which of the strangers' identifiers each stands that never existed
  private void compare(
      Asker asker, Route route, String path, String nowhere, Map<String, String> standsFor) {
    var somebodys = standsFor.values();
    var form = form(route);
    var before = asker.ask(route.method(), nowhere, form).plain(standsFor);
    var answer = asker.ask(route.method(), path, form).plain(Map.of());
    if (!differs(answer, before)) {
      return;
    }
    // Once more: what is the asker's own may have changed on the way, and a page may make numbers
    // for itself.
    var again = asker.ask(route.method(), nowhere, form).plain(standsFor);
    var fresh = before.fresh(again);
    var plain = answer.without(fresh, somebodys);
    if (differs(plain, before.without(fresh, somebodys))
        && differs(plain, again.without(fresh, somebodys))) {
      told.add(
          "%s %s %s: %s and not %s%s"
              .formatted(asker.hat(), route.method(), path, answer, before, answer.unlike(before)));
    }
  }

  private static boolean differs(Answer answer, Answer nothing) {
    return answer.status() == 403 || !answer.equals(nothing);
  }

  private List<Route> routesFor(Asker asker) {
    return routes.stream()
        .filter(route -> !route.isForEverybody() && route.hats().contains(asker.hat()))
        .toList();
  }

  private Collection<Field> fields(Asker asker, Pair own) {
    var fields = new TreeMap<String, Field>();
    for (var route : routesFor(asker)) {
      if (route.method() == RequestMethod.GET) {
        var path = route.filled(own::id);
        Field.on(path, asker.get(path).body())
            .forEach(field -> fields.putIfAbsent(field.toString(), field));
      }
    }
    return fields.values();
  }

  /// Which of the things in an address are a stranger's: each alone, and all. Numbers and parts of
  /// a plan are nobody’s.
  private static List<Set<String>> choices(List<String> things) {
    var ids =
        things.stream()
            .filter(thing -> !thing.matches(".*(number|episode|position|part)}"))
            .toList();
    var choices = new ArrayList<Set<String>>();
    ids.forEach(thing -> choices.add(Set.of(thing)));
    if (ids.size() > 1) {
      choices.add(Set.copyOf(ids));
    }
    return choices;
  }

  private static String filled(
      Route route, Pair own, Set<String> someone, UnaryOperator<String> strangers) {
    return route.filled(thing -> someone.contains(thing) ? strangers.apply(thing) : own.id(thing));
  }

  /// An identifier that never existed, the same one for the same question.
  private static String never(String id) {
    return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private Map<String, String> form(Route route) {
    return route.path().endsWith("/refusal")
        ? Form.filled(today, "reason", "NO_ROOM")
        : Form.filled(today);
  }
}
