package org.beenthere.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.beenthere.organizations.Program;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What programs say of themselves, and their rules.
@Repository
class EntranceTable {

  private final JdbcClient database;

  EntranceTable(JdbcClient database) {
    this.database = database;
  }

  /// The entrances of these programs, in their order; whoever said nothing is open to everybody.
  List<Entrance> of(OrganizationId organization, List<Program> programs, Map<UUID, String> places) {
    var rules = rules(organization);
    var said = new HashMap<UUID, Entrance>();
    var names = new HashMap<UUID, Program>();
    programs.forEach(one -> names.put(one.id(), one));
    database
        .sql(
            """
            select program_id, words_en, words_es, words_nl, paused, back_on, capacity, priorities,
                   version
              from programs.entrance
             where organization_id = :organization
            """)
        .param("organization", organization.value())
        .query((row, number) -> {
          var program = names.get(row.getObject("program_id", UUID.class));
          if (program != null) {
            said.put(program.id(), read(row, program, places, rules));
          }
          return number;
        })
        .list();
    return programs.stream().map(one -> said.getOrDefault(one.id(), plain(one, places))).toList();
  }

  /// @return whether nobody was faster
  boolean put(OrganizationId organization, Entrance one) {
    var changed =
        database
            .sql(
                """
                insert into programs.entrance as e
                  (organization_id, program_id, words_en, words_es, words_nl, paused, back_on,
                   capacity, priorities)
                values (:organization, :program, :en, :es, :nl, :paused, :backOn, :capacity, :order)
                on conflict (organization_id, program_id) do update
                  set words_en = excluded.words_en, words_es = excluded.words_es,
                      words_nl = excluded.words_nl, paused = excluded.paused,
                      back_on = excluded.back_on, capacity = excluded.capacity,
                      priorities = excluded.priorities, version = e.version + 1
                  where e.version = :version
                """)
            .param("organization", organization.value())
            .param("program", one.program())
            .param("en", one.words().getOrDefault(Language.EN, ""))
            .param("es", one.words().getOrDefault(Language.ES, ""))
            .param("nl", one.words().getOrDefault(Language.NL, ""))
            .param("paused", one.paused())
            .param("backOn", one.backOn())
            .param("capacity", one.capacity())
            .param("order", one.order().stream().map(WaitRule::name).toArray(String[]::new))
            .param("version", one.version())
            .update();
    if (changed == 0) {
      return false;
    }
    database
        .sql(
            """
            delete from programs.rule
             where organization_id = :organization and program_id = :program
            """)
        .param("organization", organization.value())
        .param("program", one.program())
        .update();
    one.rules().all().forEach(rule -> add(organization, one.program(), rule));
    return true;
  }

  private void add(OrganizationId organization, UUID program, Rule rule) {
    database
        .sql(
            """
            insert into programs.rule (organization_id, program_id, kind, says)
            values (:organization, :program, :kind, :says)
            """)
        .param("organization", organization.value())
        .param("program", program)
        .param("kind", RuleText.kind(rule).name())
        .param("says", RuleText.write(rule))
        .update();
  }

  private Map<UUID, List<Rule>> rules(OrganizationId organization) {
    var rules = new HashMap<UUID, List<Rule>>();
    database
        .sql(
            """
            select program_id, kind, says from programs.rule where organization_id = :organization
            """)
        .param("organization", organization.value())
        .query((row, number) ->
            rules
                .computeIfAbsent(
                    row.getObject("program_id", UUID.class), unseen -> new ArrayList<>())
                .add(
                    RuleText.read(
                        RuleText.Kind.valueOf(row.getString("kind")),
                        (String[]) row.getArray("says").getArray())))
        .list();
    rules.values().forEach(some -> some.sort(java.util.Comparator.comparing(RuleText::kind)));
    return rules;
  }

  private static Entrance read(
      ResultSet row, Program program, Map<UUID, String> places, Map<UUID, List<Rule>> rules)
      throws SQLException {
    var words = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      var said = row.getString("words_" + language.code());
      if (!said.isEmpty()) {
        words.put(language, said);
      }
    }
    return new Entrance(
        program.id(),
        program.name(),
        places.getOrDefault(program.siteId(), ""),
        words,
        row.getBoolean("paused"),
        row.getObject("back_on", LocalDate.class),
        row.getObject("capacity", Integer.class),
        Arrays.stream((String[]) row.getArray("priorities").getArray())
            .map(WaitRule::valueOf)
            .toList(),
        new Rules(rules.getOrDefault(program.id(), List.of())),
        row.getInt("version"));
  }

  private static Entrance plain(Program program, Map<UUID, String> places) {
    return new Entrance(
        program.id(),
        program.name(),
        places.getOrDefault(program.siteId(), ""),
        Map.of(),
        false,
        null,
        null,
        List.of(),
        Rules.NONE,
        0);
  }
}
