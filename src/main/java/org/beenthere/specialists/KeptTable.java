package org.beenthere.specialists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.beenthere.places.Point;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What specialists keep closer than the program. Whoever asks is shown what is meant for them.
@Repository
class KeptTable {

  private final JdbcClient database;

  KeptTable(JdbcClient database) {
    this.database = database;
  }

  List<Kept> of(OrganizationId organization, SpecialistId specialist) {
    return database
        .sql(
            """
            select share, audience, words, choices, latitude, longitude from specialists.kept
             where organization_id = :organization and specialist_id = :specialist
               and share <> 'TOPICS'
            """)
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .query((row, number) ->
            new Kept(
                Share.valueOf(row.getString("share")),
                Audience.valueOf(row.getString("audience")),
                row.getString("words"),
                List.of((String[]) row.getArray("choices").getArray()),
                at(row)))
        .list();
  }

  /// Keeps exactly this of somebody.
  void keep(Specialist one, List<Kept> kept) {
    database
        .sql(
            """
            delete from specialists.kept
             where organization_id = :organization and specialist_id = :specialist
               and share <> all(:shares) and share <> 'TOPICS'
            """)
        .param("organization", one.organization().value())
        .param("specialist", one.id().value())
        .param("shares", kept.stream().map(own -> own.share().name()).toArray(String[]::new))
        .update();
    kept.forEach(own -> keep(one.organization().value(), one, own));
  }

  private void keep(UUID organization, Specialist one, Kept own) {
    database
        .sql(
            """
            insert into specialists.kept
              (organization_id, specialist_id, account_id, share, audience, words, choices, latitude,
               longitude)
            values
              (:organization, :specialist, :account, :share, :audience, :words, :choices, :latitude,
               :longitude)
            on conflict (organization_id, specialist_id, share) do update
              set audience = excluded.audience, words = excluded.words,
                  choices = excluded.choices, latitude = excluded.latitude,
                  longitude = excluded.longitude
            """)
        .param("organization", organization)
        .param("specialist", one.id().value())
        .param("account", one.account().value())
        .param("share", own.share().name())
        .param("audience", own.audience().name())
        .param("words", own.words())
        .param("choices", own.choices().toArray(String[]::new))
        .param("latitude", own.at() == null ? null : own.at().latitude())
        .param("longitude", own.at() == null ? null : own.at().longitude())
        .update();
  }

  private static @Nullable Point at(ResultSet row) throws SQLException {
    var latitude = row.getObject("latitude", Double.class);
    var longitude = row.getObject("longitude", Double.class);
    return latitude == null || longitude == null ? null : new Point(latitude, longitude);
  }
}
