package org.beenthere.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The ways back that lie in messages: links that anybody could open and that say neither who nor
/// what. Only a hash of each is kept.
@Repository
class WaysBack {

  /// As long as somebody may find an old message and follow it.
  private static final Duration AS_LONG_AS = Duration.ofDays(400);

  private static final int BYTES = 16;

  private final JdbcClient database;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  WaysBack(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  record Found(OrganizationId organizationId, ParticipantId participantId) {}

  /// Makes a way back for somebody, asked for by the house.
  String make(OrganizationId organization, ParticipantId participant) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    database
        .sql(
            """
            insert into monitoring.way_back (organization_id, token_hash, participant_id, until)
            values (:organization, :hash, :participant, :until)
            """)
        .param("organization", organization.value())
        .param("hash", hash(token))
        .param("participant", participant.value())
        .param("until", clock.instant().plus(AS_LONG_AS).atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  /// Whose way back it is, asked for by the house for nobody in particular.
  Optional<Found> find(String token) {
    return database
        .sql(
            """
            select organization_id, participant_id
              from monitoring.way_back
             where token_hash = :hash and until > :now
            """)
        .param("hash", hash(token))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Found.class)
        .optional();
  }

  /// None of those made for somebody so far leads back any more. Asked for by the house.
  void forget(OrganizationId organization, ParticipantId participant) {
    database
        .sql(
            """
            delete from monitoring.way_back
             where organization_id = :organization and participant_id = :participant
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .update();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
