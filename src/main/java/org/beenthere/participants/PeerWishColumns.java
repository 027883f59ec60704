package org.beenthere.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.WeekPart;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a [PeerWish] lies in its columns, which are called the same wherever it is kept.
public final class PeerWishColumns {

  public static final String NAMES =
      "peer_times, languages_needed, languages_nice, peer_gender, communities";

  public static final String VALUES =
      ":peerTimes, :languagesNeeded, :languagesNice, :peerGender, :communities";

  public static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, PeerWish wish) {
    return sql.param("peerTimes", wish.times().stream().map(WeekPart::key).toArray(String[]::new))
        .param("languagesNeeded", wish.needed().stream().sorted().toArray(String[]::new))
        .param("languagesNice", wish.nice().stream().sorted().toArray(String[]::new))
        .param("peerGender", wish.gender() == null ? null : wish.gender().name())
        .param("communities", Constants.names(wish.communities()));
  }

  public static PeerWish read(ResultSet row) throws SQLException {
    var gender = row.getString("peer_gender");
    return new PeerWish(
        Arrays.stream(texts(row, "peer_times")).flatMap(key -> WeekPart.of(key).stream()).toList(),
        Set.of(texts(row, "languages_needed")),
        Set.of(texts(row, "languages_nice")),
        gender == null ? null : Gender.valueOf(gender),
        Constants.read(row, "communities", Community.class));
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }

  private PeerWishColumns() {}
}
