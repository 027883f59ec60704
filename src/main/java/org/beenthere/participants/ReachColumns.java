package org.beenthere.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a [SafeContact] lies in its columns, which are called the same wherever it is kept.
public final class ReachColumns {

  public static final String NAMES =
      "reach_by, phone, email, safe_from, safe_until, voicemail, safe_words";

  public static final String VALUES =
      ":reachBy, :phone, :email, :safeFrom, :safeUntil, :voicemail, :safeWords";

  public static final String CHANGES =
      """
      reach_by = :reachBy, phone = :phone, email = :email, safe_from = :safeFrom,
      safe_until = :safeUntil, voicemail = :voicemail, safe_words = :safeWords\
      """;

  public static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, SafeContact reach) {
    return sql.param("reachBy", reach.by().name())
        .param("phone", reach.phone())
        .param("email", reach.email())
        .param("safeFrom", reach.from())
        .param("safeUntil", reach.until())
        .param("voicemail", reach.voicemail())
        .param("safeWords", reach.words());
  }

  public static SafeContact read(ResultSet row) throws SQLException {
    return new SafeContact(
        SafeContact.Means.valueOf(row.getString("reach_by")),
        row.getString("phone"),
        row.getString("email"),
        row.getObject("safe_from", LocalTime.class),
        row.getObject("safe_until", LocalTime.class),
        row.getBoolean("voicemail"),
        row.getString("safe_words"));
  }

  private ReachColumns() {}
}
