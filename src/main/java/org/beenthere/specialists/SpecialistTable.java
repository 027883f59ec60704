package org.beenthere.specialists;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SpecialistTable {

  private final JdbcClient database;

  SpecialistTable(JdbcClient database) {
    this.database = database;
  }

  void add(Specialist specialist) {
    bind(
            database.sql(
                """
                insert into specialists.specialist
                  (organization_id, id, account_id, called, words, first_talk, experiences,
                   languages, ways, place, country, latitude, longitude, reach_km, places, role,
                   serves, free, limits, gender, hours, for_everybody, listed, paused_until, programs,
                   supervisor_id)
                values
                  (:organization, :id, :account, :called, :words, :firstTalk, :experiences,
                   :languages, :ways, :place, :country, :latitude, :longitude, :reachKm, :places, :role,
                   :serves, :free, :limits, :gender, :hours, :forEverybody, :listed, :pausedUntil,
                   :programs,
                   :supervisor)
                """),
            specialist)
        .param("account", specialist.account().value())
        .param("role", specialist.terms().role().name())
        .param("programs", specialist.terms().post().programs().toArray(UUID[]::new))
        .param("supervisor", supervisor(specialist.terms().post()))
        .update();
  }

  boolean change(Specialist specialist) {
    return bind(
                database.sql(
                    """
                    update specialists.specialist
                       set called = :called, words = :words, first_talk = :firstTalk,
                           experiences = :experiences, languages = :languages, ways = :ways,
                           place = :place, country = :country, latitude = :latitude,
                           longitude = :longitude, reach_km = :reachKm, places = :places,
                           serves = :serves, free = :free, limits = :limits, gender = :gender,
                           hours = :hours, for_everybody = :forEverybody, listed = :listed,
                           paused_until = :pausedUntil, version = version + 1
                     where organization_id = :organization and id = :id and version = :version
                    """),
                specialist)
            .param("version", specialist.version())
            .update()
        == 1;
  }

  void appoint(OrganizationId organization, SpecialistId id, Post post) {
    database
        .sql(
            """
            update specialists.specialist
               set role = :role, programs = :programs, supervisor_id = :supervisor
             where organization_id = :organization and id = :id
            """)
        .param("role", post.role().name())
        .param("programs", post.programs().toArray(UUID[]::new))
        .param("supervisor", supervisor(post))
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  /// @param why why the program does not show them, or null when it does
  void hold(
      OrganizationId organization, SpecialistId id, @Nullable String why, @Nullable Instant at) {
    database
        .sql(
            """
            update specialists.specialist set held_why = :why, held_at = :at
             where organization_id = :organization and id = :id
            """)
        .param("why", why)
        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  boolean wantsLetters(OrganizationId organization, SpecialistId id) {
    return database
        .sql(
            """
            select letters from specialists.specialist
             where organization_id = :organization and id = :id
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void changeLetters(OrganizationId organization, SpecialistId id, boolean letters) {
    database
        .sql(
            """
            update specialists.specialist set letters = :letters
             where organization_id = :organization and id = :id
            """)
        .param("letters", letters)
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Specialist one) {
    return sql.param("organization", one.organization().value())
        .param("id", one.id().value())
        .param("called", one.called())
        .param("words", one.words())
        .param("firstTalk", one.firstTalk())
        .param("experiences", Constants.names(one.experiences()))
        .param("languages", one.languages().toArray(String[]::new))
        .param("ways", Constants.names(one.ways()))
        .param("place", one.base().place())
        .param("country", one.base().country())
        .param("latitude", one.base().latitude())
        .param("longitude", one.base().longitude())
        .param("reachKm", one.base().reachKm())
        .param("places", one.places())
        .param("serves", Constants.names(one.terms().serves()))
        .param("free", one.terms().free().stream().map(WeekPart::key).toArray(String[]::new))
        .param("limits", one.terms().limits())
        .param("gender", one.terms().gender() == null ? null : one.terms().gender().name())
        .param("hours", one.terms().hours())
        .param("forEverybody", Constants.names(one.forEverybody()))
        .param("listed", one.listed())
        .param("pausedUntil", one.pausedUntil());
  }

  Optional<Specialist> withId(OrganizationId organization, SpecialistId id) {
    return database
        .sql(SpecialistRow.SELECT + "and id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(SpecialistRow::read)
        .optional();
  }

  Optional<Specialist> ofAccount(OrganizationId organization, AccountId account) {
    return database
        .sql(SpecialistRow.SELECT + "and account_id = :account")
        .param("organization", organization.value())
        .param("account", account.value())
        .query(SpecialistRow::read)
        .optional();
  }

  private static @Nullable UUID supervisor(Post post) {
    return post.supervisor() == null ? null : post.supervisor().value();
  }
}
