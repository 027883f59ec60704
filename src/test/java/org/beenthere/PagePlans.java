package org.beenthere;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Opens pages among many rows and looks at every statement they ask: none reads a large table from
/// end to end, and none is asked again for each line. The plan is the one PostgreSQL makes without
/// knowing the values, as for a statement that came some times.
public final class PagePlans {

  /// From so many rows on a table is large.
  private static final int LARGE = 2_000;

  /// So often the same statement may come: who is asking is looked up for several parts of a page.
  private static final int SAME = 9;

  private static final Pattern SAID = Pattern.compile("SQL [a-z ]*\\[(.*)]$", Pattern.DOTALL);
  private static final Pattern WHOLE = Pattern.compile("(?:Parallel )?Seq Scan on (\\w+)");

  private final MockMvcTester mvc;
  private final SignedIn signedIn;
  private final House house;
  private final JdbcClient database;
  private final Set<String> looked = new TreeSet<>();
  private final List<String> wrong = new ArrayList<>();

  public PagePlans(MockMvcTester mvc, SignedIn signedIn, House house, JdbcClient database) {
    this.mvc = mvc;
    this.signedIn = signedIn;
    this.house = house;
    this.database = database;
  }

  /// Opens pages as somebody, or as a visitor.
  public void opens(@Nullable Viewer who, String... paths) {
    for (var path : paths) {
      var asked = asked(() -> get(who, path));
      assertThat(asked).as("%s asks nothing", path).isNotEmpty();
      var times =
          asked.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      times.forEach((sql, often) -> {
        if (often > SAME) {
          wrong.add("%s as %s asks %d times: %s".formatted(path, hat(who), often, sql));
        }
      });
      whole(who, times.keySet())
          .forEach((sql, plan) ->
              wrong.add(
                  "%s as %s reads a whole table: %s%n%s".formatted(path, hat(who), sql, plan)));
    }
  }

  /// Tells what is wrong with any of the pages.
  ///
  /// @param statements at least so many different ones were looked at
  public void areFine(int statements) {
    assertThat(wrong).isEmpty();
    assertThat(looked).hasSizeGreaterThan(statements);
  }

  private static String hat(@Nullable Viewer who) {
    return who == null ? "VISITOR" : who.hat().name();
  }

  private void get(@Nullable Viewer who, String path) {
    var request = mvc.get().uri(path);
    var answer = (who == null ? request : request.with(signedIn.as(who))).exchange();
    assertThat(answer).as("%s as %s", path, hat(who)).hasStatusOk();
  }

  /// What this thread asks the database meanwhile.
  private static List<String> asked(Runnable work) {
    var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    var heard = new Heard(Thread.currentThread().getName());
    heard.start();
    var before = logger.getLevel();
    logger.addAppender(heard);
    logger.setAdditive(false);
    logger.setLevel(Level.DEBUG);
    try {
      work.run();
    } finally {
      logger.setLevel(before);
      logger.setAdditive(true);
      logger.detachAppender(heard);
    }
    return heard.statements;
  }

  private static final class Heard extends AppenderBase<ILoggingEvent> {
    private final String thread;
    private final List<String> statements = new ArrayList<>();

    private Heard(String thread) {
      this.thread = thread;
    }

    @Override
    protected void append(ILoggingEvent event) {
      var said = SAID.matcher(event.getFormattedMessage());
      if (event.getThreadName().equals(thread) && said.find()) {
        statements.add(said.group(1).strip());
      }
    }
  }

  /// Statements that read a large table from end to end, with their plans.
  private Map<String, String> whole(@Nullable Viewer who, Set<String> statements) {
    var large =
        Set.copyOf(
            database
                .sql("select relname from pg_class where relkind = 'r' and reltuples > :large")
                .param("large", LARGE)
                .query(String.class)
                .list());
    var whole = new LinkedHashMap<String, String>();
    for (var sql : statements) {
      looked.add(sql);
      var plan = plan(who, sql);
      var read =
          WHOLE
              .matcher(plan)
              .results()
              .map(found -> found.group(1))
              .filter(large::contains)
              .toList();
      if (!read.isEmpty()) {
        whole.put(sql, plan);
      }
    }
    return whole;
  }

  private String plan(@Nullable Viewer who, String sql) {
    var asking = who == null ? Asking.VISITOR : Asking.of(who);
    var values = (int) sql.chars().filter(one -> one == '?').count();
    var name = "page_plan_" + looked.size() + "_" + Math.abs(sql.hashCode());
    try {
      return house.as(
          asking,
          () -> {
            database.sql("set local plan_cache_mode = force_generic_plan").update();
            database.sql("prepare " + name + " as " + numbered(sql)).update();
            var unknown = values == 0 ? "" : "(" + "null, ".repeat(values - 1) + "null)";
            var plan =
                database
                    .sql("explain (costs off) execute " + name + unknown)
                    .query(String.class)
                    .list();
            database.sql("deallocate " + name).update();
            return String.join("\n", plan);
          });
    } catch (DataAccessException cannotSay) {
      // PostgreSQL does not know of what type a value is that it was not told.
      assertThat(cannotSay).as(sql).hasMessageContaining("could not determine data type");
      return "";
    }
  }

  private static String numbered(String sql) {
    var numbered = new StringBuilder();
    var next = 1;
    for (var part : sql.split("(?<=\\?)")) {
      numbered.append(
          part.endsWith("?") ? part.substring(0, part.length() - 1) + "$" + next++ : part);
    }
    return numbered.toString();
  }
}
