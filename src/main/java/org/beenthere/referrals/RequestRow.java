package org.beenthere.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.beenthere.participants.Participant.Home;
import org.beenthere.participants.PeerWishColumns;
import org.beenthere.participants.ReachColumns;
import org.beenthere.referrals.Request.Answer;
import org.beenthere.referrals.Request.State;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.PartnerId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// How a request lies in its row.
final class RequestRow {

  static Request read(ResultSet row, int number) throws SQLException {
    return new Request(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        new RequestId(row.getObject("id", UUID.class)),
        new AccountId(row.getObject("account_id", UUID.class)),
        asked(row),
        row.getBoolean("danger"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        referredBy(row),
        answer(row),
        row.getInt("version"));
  }

  private static @Nullable ReferredBy referredBy(ResultSet row) throws SQLException {
    var partner = row.getObject("partner_id", UUID.class);
    return partner == null
        ? null
        : new ReferredBy(new PartnerId(partner), row.getString("referred_by"));
  }

  private static AskForSupport asked(ResultSet row) throws SQLException {
    return new AskForSupport(
        row.getString("called"),
        Language.valueOf(row.getString("language")),
        row.getString("words"),
        known(row.getObject("wished_specialist", UUID.class), SpecialistId::new),
        Constants.read(row, "experiences", Experience.class),
        Constants.read(row, "ways", Way.class),
        PeerWishColumns.read(row),
        ReachColumns.read(row),
        new Home(
            row.getString("postal_code"),
            row.getString("place"),
            row.getObject("latitude", Double.class),
            row.getObject("longitude", Double.class)));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        State.valueOf(row.getString("state")),
        known(row.getObject("answered_by", UUID.class), AccountId::new),
        known(row.getObject("answered_at", OffsetDateTime.class), OffsetDateTime::toInstant),
        known(row.getString("answer_reason"), DeclineReason::valueOf),
        known(row.getObject("participant_id", UUID.class), ParticipantId::new));
  }

  private static <T, R> @Nullable R known(@Nullable T value, Function<T, R> made) {
    return value == null ? null : made.apply(value);
  }

  private RequestRow() {}
}
