package org.beenthere.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.beenthere.FreshFolder;
import org.beenthere.storage.DatabaseAddress.Login;
import org.beenthere.storage.StartingProblem.Exit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A PostgreSQL of somebody's own, played by one on this machine.
class OutsideServerTest {

  @TempDir static Path folder;
  private static EmbeddedServer server;
  private static DatabaseAddress address;

  @BeforeAll
  static void start() {
    server = EmbeddedServer.start(folder, FreshFolder.PROGRAMS);
    address = server.address();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void a_server_that_answers_and_serves_us_is_taken() {
    assertThat(OutsideServer.asked(address)).isEqualTo(address);
  }

  @Test
  void nobody_answers() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    var nobody = "jdbc:postgresql://localhost:" + free + "/beenthere?password=horse";

    var problem = problem(new DatabaseAddress(nobody, address.owner(), address.app()));

    assertThat(problem.exit()).isEqualTo(Exit.DATABASE_UNREACHABLE);
    assertThat(problem)
        .hasMessageStartingWith("postgresql://localhost:" + free + "/beenthere does not answer")
        .hasMessageNotContaining("horse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mysql://root:horse@db/b", "jdbc:postgresql://db/b?user=%&password=horse"})
  void the_address_is_no_address_of_postgresql(String url) {
    var problem = problem(new DatabaseAddress(url, address.owner(), address.app()));

    assertThat(problem.exit()).isEqualTo(Exit.DATABASE_UNREACHABLE);
    assertThat(problem).hasMessageContaining("has to look like").hasMessageNotContaining("horse");
  }

  @Test
  void the_password_is_wrong() {
    var wrong = new Login(address.app().user(), "horse");

    var problem = problem(new DatabaseAddress(address.url(), address.owner(), wrong));

    assertThat(problem.exit()).isEqualTo(Exit.DATABASE_REFUSES);
    assertThat(problem)
        .hasMessageContaining("does not let the role beenthere_app in")
        .hasMessageContaining("BEENTHERE_DATABASE_PASSWORD is its password")
        .hasMessageNotContaining("horse");
  }

  @Test
  void the_password_was_forgotten() {
    var none = new Login(address.owner().user(), "");

    var problem = problem(new DatabaseAddress(address.url(), none, address.app()));

    assertThat(problem.exit()).isEqualTo(Exit.DATABASE_REFUSES);
    assertThat(problem).hasMessageContaining("BEENTHERE_DATABASE_OWNER_PASSWORD");
  }

  @Test
  void there_is_no_such_database() {
    var elsewhere = address.url().replaceFirst("/beenthere$", "/elsewhere");

    var problem = problem(new DatabaseAddress(elsewhere, address.owner(), address.app()));

    assertThat(problem.exit()).isEqualTo(Exit.DATABASE_REFUSES);
    assertThat(problem).hasMessageContaining("no such database").hasMessageContaining("elsewhere");
  }

  @Test
  void a_role_that_row_level_security_does_not_hold_is_not_worked_as() {
    JdbcClient.create(server.superuser())
        .sql("create role mighty login bypassrls password 'horse'")
        .update();
    JdbcClient.create(server.superuser())
        .sql("grant connect on database beenthere to mighty")
        .update();

    var problem =
        problem(new DatabaseAddress(address.url(), address.owner(), new Login("mighty", "horse")));

    assertThat(problem.exit()).isEqualTo(Exit.DATABASE_REFUSES);
    assertThat(problem).hasMessageContaining("bypasses row-level security");
  }

  @Test
  void the_role_that_owns_the_tables_is_not_worked_as() {
    var problem = problem(new DatabaseAddress(address.url(), address.owner(), address.owner()));

    assertThat(problem.exit()).isEqualTo(Exit.DATABASE_REFUSES);
    assertThat(problem).hasMessageContaining("beenthere_owner").hasMessageContaining("owns the");
  }

  @Test
  void an_owner_who_may_make_nothing_is_told_of() {
    var problem = problem(new DatabaseAddress(address.url(), address.app(), address.app()));

    assertThat(problem.exit()).isEqualTo(Exit.DATABASE_REFUSES);
    assertThat(problem)
        .hasMessageContaining("beenthere_app")
        .hasMessageContaining("may not create");
  }

  private static StartingProblem problem(DatabaseAddress address) {
    return catchThrowableOfType(StartingProblem.class, () -> OutsideServer.asked(address));
  }
}
