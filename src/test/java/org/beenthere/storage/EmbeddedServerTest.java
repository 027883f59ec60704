package org.beenthere.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.beenthere.FreshFolder;
import org.beenthere.storage.DatabaseAddress.Login;
import org.beenthere.storage.StartingProblem.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedServerTest {

  @TempDir Path folder;

  @Test
  void what_was_written_is_there_after_a_restart() throws Exception {
    try (var server = start()) {
      owner(server).sql("create table note (words text)").update();
      owner(server).sql("insert into note values ('Met at the library.')").update();
    }

    try (var server = start()) {
      var words = owner(server).sql("select words from note").query(String.class).single();
      assertThat(words).isEqualTo("Met at the library.");
    }
  }

  @Test
  void an_acknowledged_write_is_on_the_disk_and_no_log_quotes_it() throws Exception {
    try (var server = start()) {
      for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(show(server, setting)).as(setting).isEqualTo("on");
      }
      owner(server).sql("create table person (name text check (length(name) < 5))").update();
      assertThatThrownBy(
              () -> owner(server).sql("insert into person values ('Willemina')").update())
          .hasMessageContaining("violates");
    }
    assertThat(folder.resolve("postgres.log"))
        .content()
        .contains("ready to accept connections")
        .doesNotContain("Willemina");
  }

  @Test
  void only_who_knows_the_password_gets_in_and_only_from_this_machine() throws Exception {
    try (var server = start()) {
      var address = server.address();
      for (var user : List.of("postgres", "beenthere_owner", "beenthere_app")) {
        assertThatThrownBy(() -> DriverManager.getConnection(address.url(), user, "guessed"))
            .as(user)
            .isInstanceOf(SQLException.class)
            .extracting(failure -> ((SQLException) failure).getSQLState())
            .isEqualTo("28P01");
      }
      assertThat(address.app().password()).isNotEqualTo(address.owner().password());
      assertThat(show(server, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(show(server, "unix_socket_directories")).isEmpty();
      assertThat(Files.getPosixFilePermissions(folder.resolve("secret"))).hasSize(2);
    }
  }

  @Test
  void the_role_that_the_program_works_as_owns_nothing_and_bypasses_nothing() throws Exception {
    try (var server = start()) {
      var app = as(server.address(), server.address().app());
      var might =
          app.sql(
                  """
                  select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                    from pg_roles where rolname = current_user
                  """)
              .query(Boolean.class)
              .single();
      assertThat(might).isFalse();
      assertThatThrownBy(() -> app.sql("create table mine (id int)").update())
          .hasStackTraceContaining("permission denied");
      assertThatThrownBy(() -> app.sql("create schema mine").update())
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void nothing_lies_outside_of_the_tables_and_nobody_goes_into_the_servers_own_databases()
      throws Exception {
    for (var start = 0; start < 2; start++) {
      try (var server = start()) {
        var address = server.address();
        for (var login : List.of(address.owner(), address.app())) {
          for (var other : List.of("postgres", "template1")) {
            var url = address.url().replaceFirst("/beenthere$", "/" + other);
            assertThatThrownBy(
                    () -> DriverManager.getConnection(url, login.user(), login.password()))
                .as(login.user() + " in " + other)
                .hasMessageContaining("permission denied for database");
          }
          for (var verb :
              List.of("lo_create(0)", "lo_from_bytea(0, '\\x00')", "lo_open(1, 131072)")) {
            assertThatThrownBy(
                    () -> as(address, login).sql("select " + verb).query(Object.class).single())
                .as(login.user() + " " + verb)
                .hasStackTraceContaining("permission denied for function");
          }
        }
      }
    }
  }

  @Test
  void a_folder_is_for_one_house_at_a_time() throws Exception {
    try (var server = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(StartingProblem.class)
          .hasMessageContaining("already running on the data folder " + folder)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .extracting(problem -> ((StartingProblem) problem).exit())
          .isEqualTo(Exit.ALREADY_RUNNING);
      assertThat(show(server, "fsync")).as("the first goes on").isEqualTo("on");
    }
    start().close();
  }

  @Test
  void a_first_start_that_was_cut_short_is_begun_anew() throws Exception {
    Files.createDirectories(folder.resolve("postgres.new/base"));
    Files.writeString(folder.resolve("postgres.new/PG_VERSION"), "18\n");

    try (var server = EmbeddedServer.start(folder, FreshFolder.PROGRAMS)) {
      assertThat(show(server, "data_checksums")).isEqualTo("on");
      assertThat(folder.resolve("postgres.new")).doesNotExist();
    }
  }

  @Test
  void a_process_number_that_went_to_another_program_does_not_keep_the_house_shut()
      throws Exception {
    start().close();
    Files.writeString(
        folder.resolve("postgres/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + folder.resolve("postgres") + "\n");

    start().close();
  }

  private EmbeddedServer start() {
    return BegunFolder.start(folder);
  }

  private static String show(EmbeddedServer server, String setting) {
    return JdbcClient.create(server.superuser())
        .sql("show " + setting)
        .query(String.class)
        .single();
  }

  static JdbcClient owner(EmbeddedServer server) {
    return as(server.address(), server.address().owner());
  }

  private static JdbcClient as(DatabaseAddress address, Login login) {
    return JdbcClient.create(
        new DriverManagerDataSource(address.url(), login.user(), login.password()));
  }
}
