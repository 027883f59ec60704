package org.beenthere.referrals;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beenthere.organizations.Organizations;
import org.beenthere.programs.Entrance;
import org.beenthere.programs.Programs;
import org.beenthere.programs.Rules;
import org.beenthere.programs.WaitRule;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The waiting lists of an organization's programs, each in the order that its program published.
/// On the list of a program stand those who asked for it, and those who asked for whichever fits as
/// long as nothing they said speaks against it.
@Service
@Transactional(readOnly = true)
class WaitingLists {

  private final WaitingTable table;
  private final Programs programs;
  private final Organizations organizations;
  private final House house;
  private final Clock clock;

  WaitingLists(
      WaitingTable table,
      Programs programs,
      Organizations organizations,
      House house,
      Clock clock) {
    this.table = table;
    this.programs = programs;
    this.organizations = organizations;
    this.house = house;
    this.clock = clock;
  }

  /// Everybody on the list of a program, first to last, as far as the asker may know of them.
  List<OnList> of(OrganizationId organization, Entrance program) {
    var waiting = on(program, table.all(organization));
    return lines(waiting, program.order(), program.rules());
  }

  /// The first of those who wait, in the order of the program where there is one.
  List<WaitingRequest> first(OrganizationId organization, int atMost) {
    var all = programs.of(organization);
    var list = all.size() == 1 ? of(organization, all.getFirst()) : plain(organization);
    return list.stream().limit(atMost).map(OnList::who).toList();
  }

  /// Everybody who waits for any program, whoever may be in danger first and then who waited
  /// longest.
  List<OnList> plain(OrganizationId organization) {
    return lines(table.all(organization), List.of(), Rules.NONE);
  }

  /// Everybody who waits, in no particular order.
  List<Waiter> everybody(OrganizationId organization) {
    return table.all(organization);
  }

  /// How many stand on the list of each of these programs.
  Map<UUID, Integer> count(OrganizationId organization, List<Entrance> some) {
    var all = table.all(organization);
    return some.stream().collect(Collectors.toMap(Entrance::program, one -> on(one, all).size()));
  }

  /// Where whoever asked stands: on the list of the program they asked for, or, when they asked for
  /// whichever fits, where fewest go first among those that are surely for them, else among all.
  /// Nothing when no program takes people or fits. The house counts; whoever waits learns no more
  /// than numbers.
  @Transactional(propagation = Propagation.SUPPORTS)
  Optional<MyPlace> mine(Request request) {
    var organization = request.organization();
    return house.as(
        Asking.houseOf(organization),
        () -> {
          var all = table.all(organization);
          var those = programs.of(organization);
          if (those.isEmpty()) {
            return Optional.empty();
          }
          var zone = ZoneId.of(organizations.find(organization).zone());
          var now = clock.instant().atZone(zone);
          var since = now.minus(Wait.LATELY).toInstant();
          var welcomed = table.welcomedSince(organization, since, those.getFirst().program());
          return those.stream()
              .filter(one -> one.takesPeople(now.toLocalDate()))
              .flatMap(one ->
                  place(request.id(), one, all, welcomed.getOrDefault(one.program(), 0)).stream())
              .min(
                  Comparator.comparing((MyPlace place) -> !isSure(request.id(), place, all))
                      .thenComparingInt(MyPlace::before));
        });
  }

  private static boolean isSure(RequestId request, MyPlace place, List<Waiter> all) {
    return all.stream()
        .filter(one -> one.id().equals(request))
        .anyMatch(one -> place.program().rules().judge(one.answers()).isSure());
  }

  private static Optional<MyPlace> place(
      RequestId request, Entrance program, List<Waiter> all, int welcomed) {
    return inOrder(program.order(), on(program, all)).stream()
        .filter(placed -> placed.who().request().equals(request))
        .findFirst()
        .map(placed ->
            new MyPlace(program, placed.place() - 1, Wait.of(placed.place() - 1, welcomed)));
  }

  private static List<Placed> inOrder(List<WaitRule> order, List<Waiter> waiting) {
    return Line.inOrder(waiting.stream().map(Waiter::standing).toList(), order);
  }

  static List<Waiter> on(Entrance program, List<Waiter> all) {
    return all.stream()
        .filter(one ->
            one.program() == null
                ? program.rules().judge(one.answers()).isPossible()
                : one.program().equals(program.program()))
        .toList();
  }

  private static List<OnList> lines(List<Waiter> waiting, List<WaitRule> order, Rules rules) {
    var byId = waiting.stream().collect(Collectors.toMap(Waiter::id, Function.identity()));
    return inOrder(order, waiting).stream()
        .map(
            placed -> line(Objects.requireNonNull(byId.get(placed.who().request())), placed, rules))
        .toList();
  }

  private static OnList line(Waiter who, Placed placed, Rules rules) {
    return new OnList(
        new WaitingRequest(
            who.id(), who.called(), who.place(), who.language(), who.danger(), who.receivedAt()),
        placed.place(),
        placed.why(),
        rules.judge(who.answers()),
        who.talkFirst());
  }
}
