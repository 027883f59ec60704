package org.beenthere.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.audit.AuditVerifier.Broken;
import org.beenthere.audit.AuditVerifier.Verdict;
import org.beenthere.audit.AuditVerifier.Whole;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The chain of seals, and what an intruder with the owner's password can do about it (PR-31).
@InTheHouse
class SealingTest {

  @Autowired Towns towns;
  @Autowired Trail trail;
  @Autowired Sealing sealing;
  @Autowired AuditVerifier verifier;
  @Autowired EntryTable entries;
  @Autowired House house;
  @Autowired JdbcClient database;
  @Autowired DataSource program;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Town town;
  Viewer jamie;
  Viewer ada;

  @BeforeEach
  void a_town() {
    town = towns.found();
    jamie = town.participant("Jamie");
    ada = town.manager("Ada");
  }

  @Test
  void entries_are_sealed_and_whole() {
    look(3);
    sealAll();
    look(2);
    sealAll();
    assertThat(verdict()).isEqualTo(new Whole(5, 0));

    look(1);
    assertThat(verdict()).isIn(new Whole(5, 1), new Whole(6, 0));
  }

  @Test
  void an_altered_entry_is_found() throws SQLException {
    look(5);
    sealAll();
    var third = numbers().get(2);

    intrude("update audit.entry set account_id = gen_random_uuid() where number = " + third);

    assertThat(verdict())
        .isInstanceOfSatisfying(
            Broken.class,
            broken -> {
              assertThat(broken.organization()).isEqualTo(town.id());
              assertThat(broken.entry()).isEqualTo(third);
            });
    mend();
  }

  @Test
  void an_entry_altered_before_it_was_sealed_is_found() throws SQLException {
    look(1);
    var only = numbers().getFirst();

    intrude("update audit.entry set thing = 'other' where number = " + only);

    assertThat(verdict())
        .isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.entry()).isEqualTo(only));
    mend();
  }

  @Test
  void an_address_slipped_under_an_entry_is_found() throws SQLException {
    look(1);
    var only = numbers().getFirst();

    intrude("update audit.entry set address = '192.0.2.9' where number = " + only);

    assertThat(verdict())
        .isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.entry()).isEqualTo(only));
    mend();
  }

  @Test
  void an_entry_altered_together_with_its_fingerprint_is_found() throws SQLException {
    look(4);
    sealAll();
    var was = house.as(Asking.HOUSE, () -> entries.of(town.id(), 0, Long.MAX_VALUE, 1)).getFirst();
    var e = was.entry();
    var forged =
        new Entry(
            e.organization(),
            e.at(),
            e.account(),
            e.hat(),
            e.deed(),
            "other",
            e.thingId(),
            e.participant(),
            e.purpose(),
            e.outcome(),
            e.channel(),
            e.correlation(),
            e.address());

    intrude(
        "update audit.entry set thing = 'other', digest = '\\x%s' where number = %d"
            .formatted(HexFormat.of().formatHex(Fingerprint.of(forged)), was.number()));

    assertThat(verdict())
        .isInstanceOfSatisfying(Broken.class, broken -> assertThat(broken.entry()).isNull());
    mend();
  }

  @Test
  void swapped_entries_are_found() throws SQLException {
    look(4);
    sealAll();
    var numbers = numbers();

    intrude(
        "update audit.entry set number = -1 where number = " + numbers.get(0),
        "update audit.entry set number = %d where number = %d"
            .formatted(numbers.get(0), numbers.get(1)),
        "update audit.entry set number = %d where number = -1".formatted(numbers.get(1)));

    assertThat(verdict())
        .isInstanceOfSatisfying(
            Broken.class, broken -> assertThat(broken.organization()).isEqualTo(town.id()));
    mend();
  }

  @Test
  void a_removed_entry_is_found() throws SQLException {
    look(4);
    sealAll();

    intrude("delete from audit.entry where number = " + numbers().getLast());

    assertThat(verdict()).isInstanceOf(Broken.class);
    mend();
  }

  @Test
  void an_entry_slipped_in_later_is_found() throws SQLException {
    look(1);
    look(1);
    sealAll();
    var numbers = numbers();

    intrude("update audit.entry set number = number - 100000 where number = " + numbers.get(1));

    assertThat(verdict()).isInstanceOf(Broken.class);
    mend();
  }

  @Test
  void removed_seals_are_found() throws SQLException {
    look(2);
    sealAll();
    // Another town's seal is newer, so this town's entries cannot pass for not yet sealed.
    var other = towns.found();
    var sam = other.participant("Sam");
    other.does(sam, () -> trail.read(sam, sam.participant(), "plan"));
    sealAll();

    intrude("delete from audit.seal where organization_id = '" + town.id() + "'");

    assertThat(verdict()).isInstanceOf(Broken.class);
    mend();
  }

  @Test
  void many_writers_at_once_are_all_sealed_once() throws Exception {
    var writers = 8;
    var each = 40;
    var begin = new CountDownLatch(1);
    try (var pool = Executors.newFixedThreadPool(writers + 1)) {
      var done =
          IntStream.range(0, writers)
              .mapToObj(writer ->
                  pool.submit(() -> {
                    begin.await();
                    for (int i = 0; i < each; i++) {
                      // Several entries a transaction, some of them slow, so that numbers and
                      // commits do not come in the same order.
                      var slow = (i + writer) % 10 == 0;
                      town.does(
                          ada,
                          () -> {
                            trail.read(ada, jamie.participant(), "plan");
                            if (slow) {
                              database.sql("select pg_sleep(0.02)").query().listOfRows();
                            }
                            trail.read(ada, jamie.participant(), "contact");
                          });
                    }
                    return null;
                  }))
              .toList();
      begin.countDown();
      for (var writer : done) {
        while (!writer.isDone()) {
          sealing.seal();
        }
        writer.get(30, TimeUnit.SECONDS);
      }
    }
    sealAll();

    assertThat(verdict()).isEqualTo(new Whole(writers * each * 2, 0));
  }

  @Test
  void a_slow_writer_is_waited_for() throws Exception {
    try (var slow = program.getConnection();
        var statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      // Has taken a number for an entry, and has not committed.
      statement.execute("select audit.next_number()");
      look(2);
      for (int i = 0; i < 3; i++) {
        sealing.seal();
      }
      assertThat(verdict()).isEqualTo(new Whole(0, 2));
      slow.rollback();
    }
    sealAll();
    assertThat(verdict()).isEqualTo(new Whole(2, 0));
  }

  @Test
  void a_line_is_not_settled_while_somebody_below_it_is_at_work() throws SQLException {
    try (var slow = program.getConnection();
        var statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      statement.execute("select audit.next_number()");

      var settled = house.as(Asking.HOUSE, () -> Horizon.now(database).isSettled(database));

      assertThat(settled).isFalse();
      slow.rollback();
    }
  }

  @Test
  void the_program_cannot_change_or_remove_an_entry() throws SQLException {
    look(1);
    sealAll();

    for (var table : List.of("audit.entry", "audit.seal")) {
      for (var verb :
          List.of(
              "delete from " + table,
              "update " + table + " set number = number",
              "truncate " + table,
              "alter table " + table + " disable trigger all",
              "drop table " + table)) {
        assertThatThrownBy(() -> run(program, verb)).as(verb).isInstanceOf(SQLException.class);
      }
    }
    assertThatThrownBy(() -> run(program, "select setval('audit.entry_order', 1)"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void the_owner_is_refused_as_well() {
    look(1);
    for (var table : List.of("audit.entry", "audit.seal")) {
      assertThatThrownBy(() -> run(owner, "truncate " + table))
          .hasMessageContaining("only added to");
    }
    assertThatThrownBy(() ->
            run(
                owner,
                "alter table audit.entry no force row level security",
                "update audit.entry set thing = 'other' where organization_id = '"
                    + town.id()
                    + "'"))
        .hasMessageContaining("only added to");
  }

  private void look(int times) {
    for (int i = 0; i < times; i++) {
      town.does(ada, () -> trail.read(ada, jamie.participant(), "plan"));
    }
  }

  /// The house seals by itself too, and waits for whatever is at work; so until ours are sealed.
  private void sealAll() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(10))
        .untilAsserted(() -> {
          sealing.seal();
          assertThat(verdict())
              .isInstanceOfSatisfying(Whole.class, whole -> assertThat(whole.waiting()).isZero());
        });
  }

  private Verdict verdict() {
    return verifier.verify(town.id());
  }

  private List<Long> numbers() {
    return house.as(
        Asking.HOUSE,
        () ->
            database
                .sql("select number from audit.entry where organization_id = ? order by number")
                .param(town.id().value())
                .query(Long.class)
                .list());
  }

  /// Somebody with the owner's password, who takes the locks off first.
  private void intrude(String... statements) throws SQLException {
    run(
        owner,
        "alter table audit.entry disable trigger user",
        "alter table audit.seal disable trigger user",
        "alter table audit.entry no force row level security",
        "alter table audit.seal no force row level security");
    run(owner, statements);
    run(
        owner,
        "alter table audit.entry enable trigger user",
        "alter table audit.seal enable trigger user",
        "alter table audit.entry force row level security",
        "alter table audit.seal force row level security");
  }

  /// Clears the crime away, so that other tests find a trail that is whole.
  private void mend() throws SQLException {
    intrude(
        "delete from audit.entry where organization_id = '" + town.id() + "' or number < 0",
        "delete from audit.seal where organization_id = '" + town.id() + "'");
  }

  private static void run(DataSource source, String... statements) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      for (var text : statements) {
        try (var statement = connection.createStatement()) {
          statement.execute(text);
        }
      }
      connection.commit();
    }
  }
}
