package org.beenthere.specialists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.beenthere.specialists.Specialist.Base;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;

/// A specialist as they lie in the table: what the program may read.
final class SpecialistRow {

  static final String SELECT =
      """
      select organization_id, id, account_id, called, words, first_talk, experiences, languages,
             ways, place, country, latitude, longitude, reach_km, places, role, serves, free,
             limits, gender, held_why, hours, for_everybody, listed, paused_until, programs,
             supervisor_id, version
        from specialists.specialist
       where organization_id = :organization
      """;

  static Specialist read(ResultSet row, int number) throws SQLException {
    return new Specialist(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        new SpecialistId(row.getObject("id", UUID.class)),
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getString("called"),
        row.getString("words"),
        row.getString("first_talk"),
        Constants.read(row, "experiences", Experience.class),
        List.of((String[]) row.getArray("languages").getArray()),
        Constants.read(row, "ways", Way.class),
        new Base(
            row.getString("place"),
            row.getString("country"),
            row.getObject("latitude", Double.class),
            row.getObject("longitude", Double.class),
            row.getInt("reach_km")),
        row.getInt("places"),
        new Terms(
            post(row),
            Constants.read(row, "serves", Community.class),
            parts((String[]) row.getArray("free").getArray()),
            row.getString("limits"),
            gender(row.getString("gender")),
            row.getString("held_why"),
            row.getObject("hours", Integer.class)),
        Constants.read(row, "for_everybody", Share.class),
        row.getBoolean("listed"),
        row.getObject("paused_until", LocalDate.class),
        row.getInt("version"));
  }

  private static @Nullable Gender gender(@Nullable String name) {
    return name == null ? null : Gender.valueOf(name);
  }

  private static Post post(ResultSet row) throws SQLException {
    var supervisor = row.getObject("supervisor_id", UUID.class);
    return new Post(
        Role.valueOf(row.getString("role")),
        Set.of((UUID[]) row.getArray("programs").getArray()),
        supervisor == null ? null : new SpecialistId(supervisor));
  }

  private static List<WeekPart> parts(String[] keys) {
    return Arrays.stream(keys).flatMap(key -> WeekPart.of(key).stream()).toList();
  }

  private SpecialistRow() {}
}
