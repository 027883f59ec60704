package org.beenthere.resources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.beenthere.places.Point;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Asks for what a search looks at: what lies in the box around a place, and what needs no travel.
@Repository
class CandidateTable {

  /// Without a place nobody pages through more than these.
  static final int MOST_BY_NAME = 2_000;

  private static final String SHOWN =
      "select s.organization_id, s.id, s.name, s.needs, s.languages, s.cost";

  /// The box first, whatever the plan is made for: then each service by its identifier.
  static final String NEAR =
      """
      with box as materialized
        (select organization_id, service_id, latitude, longitude
           from resources.service_at_location
          where shown and country = :country
            and latitude between :south and :north and longitude between :west and :east)
      """
          + SHOWN
          + """
          , p.latitude, p.longitude
            from box p
                 join resources.service s
                   on s.organization_id = p.organization_id and s.id = p.service_id
          """;

  static final String PLACELESS =
      SHOWN
          + """
          , null::double precision as latitude, null::double precision as longitude
            from resources.service s
           where s.state = 'OPEN' and s.placeless and s.country = :country
          """;

  static final String BY_NAME =
      SHOWN
          + """
          , null::double precision as latitude, null::double precision as longitude
            from resources.service s
           where s.state = 'OPEN' and s.country = :country
           order by s.country, s.name, s.id limit :most
          """;

  private static final double METRES_IN_A_DEGREE = 111_195;

  private final JdbcClient database;

  CandidateTable(JdbcClient database) {
    this.database = database;
  }

  /// @param from where somebody is, or null when they did not say: then all there is, by name
  List<Candidate> candidates(String country, @Nullable Point from) {
    if (from == null) {
      return database
          .sql(BY_NAME)
          .param("country", country)
          .param("most", MOST_BY_NAME)
          .query((row, number) -> read(row))
          .list();
    }
    var found = new ArrayList<>(near(country, from).query((row, number) -> read(row)).list());
    found.addAll(
        database.sql(PLACELESS).param("country", country).query((row, number) -> read(row)).list());
    return found;
  }

  private JdbcClient.StatementSpec near(String country, Point from) {
    var high = Sieve.FAR / METRES_IN_A_DEGREE;
    // Toward the poles a degree of longitude is shorter; the box never gets too small.
    var wide = high / Math.max(0.1, Math.cos(Math.toRadians(from.latitude())) - 0.02);
    return database
        .sql(NEAR)
        .param("country", country)
        .param("south", from.latitude() - high)
        .param("north", from.latitude() + high)
        .param("west", from.longitude() - wide)
        .param("east", from.longitude() + wide);
  }

  private static Candidate read(ResultSet row) throws SQLException {
    var latitude = row.getObject("latitude", Double.class);
    var longitude = row.getObject("longitude", Double.class);
    return new Candidate(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        row.getObject("id", UUID.class),
        row.getString("name"),
        Constants.read(row, "needs", Need.class),
        List.of((String[]) row.getArray("languages").getArray()),
        row.getString("cost").equals(Cost.FREE.name()),
        latitude == null || longitude == null ? null : new Point(latitude, longitude));
  }
}
