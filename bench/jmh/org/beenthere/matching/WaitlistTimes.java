package org.beenthere.matching;

import java.util.List;
import org.beenthere.Beenthere;
import org.beenthere.organizations.Organization;
import org.beenthere.organizations.Organizations;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long a whole waiting list takes from the button to the proposal, in a house of
/// `bench/waitlist.sql`: a row of a table for each list, beside what would be done by hand. The
/// smallest list is looked at three times first, so that the JDK has compiled what is measured.
final class WaitlistTimes {

  public static void main(String[] arguments) {
    var house = SpringApplication.run(Beenthere.class, "--server.port=0");
    var lists =
        house.getBean(House.class).as(Asking.HOUSE, house.getBean(Organizations.class)::all).stream()
            .filter(one -> one.name().startsWith("Waiting list "))
            .sorted(java.util.Comparator.comparingInt(WaitlistTimes::size))
            .toList();
    var times =
        new WaitlistTimes(
            house.getBean(House.class),
            house.getBean(JdbcClient.class),
            house.getBean(MatchDraftTable.class),
            house.getBean(Solving.class),
            house.getBean(SearchTable.class),
            house.getBean(Gathering.class),
            house.getBean(RuleTable.class));
    for (int k = 0; k < 3; k++) {
      times.solve(lists.getFirst());
    }
    var rows = lists.stream().map(times::row).toList();
    rows.forEach(row -> System.out.println("ROW " + row));
    house.close();
    System.exit(0);
  }

  private final House house;
  private final JdbcClient database;
  private final MatchDraftTable drafts;
  private final Solving solving;
  private final SearchTable searches;
  private final Gathering gathering;
  private final RuleTable rules;

  private WaitlistTimes(
      House house,
      JdbcClient database,
      MatchDraftTable drafts,
      Solving solving,
      SearchTable searches,
      Gathering gathering,
      RuleTable rules) {
    this.house = house;
    this.database = database;
    this.drafts = drafts;
    this.solving = solving;
    this.searches = searches;
    this.gathering = gathering;
    this.rules = rules;
  }

  private String row(Organization list) {
    var took = solve(list);
    var found = took.found();
    var waitlist = read(list);
    var weighed = waitlist.weighed();
    var greedy = Assignment.greedy(weighed.problem());
    return "| %,d × %,d | %.2f | %.2f | %.2f | %.2f | %.2f | %d | %,d | %s | %,d | %,d | %,d | %,d |"
        .formatted(
            waitlist.seekers().size(),
            waitlist.peers().size(),
            took.reading() / 1e9,
            took.weighing() / 1e9,
            took.solving() / 1e9,
            took.writing() / 1e9,
            (took.reading() + took.weighing() + took.solving() + took.writing()) / 1e9,
            found.rounds(),
            found.arcs(),
            found.proven() ? "yes" : "no",
            found.matched(),
            found.points(),
            greedy.matched(),
            greedy.points());
  }

  private Solving.Took solve(Organization list) {
    var organization = list.organizationId();
    var draft =
        house.as(
            Asking.houseOf(organization),
            () -> {
              drafts
                  .latest(organization)
                  .ifPresent(one ->
                      drafts.decide(one, MatchDraft.State.DROPPED, java.time.Instant.now()));
              drafts.begin(organization, DraftId.next(), manager(list), java.time.Instant.now());
              return drafts.latest(organization).orElseThrow();
            });
    return solving.solve(draft);
  }

  private Waitlist read(Organization list) {
    var organization = list.organizationId();
    return house.as(
        Asking.houseOf(organization),
        () ->
            new Waitlist(
                gathering.seekersBeforePins(organization, searches.looking(organization), Solving.OUT),
                gathering.peers(organization),
                rules.weights(organization),
                List.of()));
  }

  private AccountId manager(Organization list) {
    return new AccountId(
        database
            .sql(
                """
                select account_id from organizations.staff
                 where organization_id = :organization and hat = 'MANAGER'
                """)
            .param("organization", list.organizationId().value())
            .query(java.util.UUID.class)
            .single());
  }

  private static int size(Organization list) {
    return Integer.parseInt(list.name().replaceAll("\\D", ""));
  }
}
