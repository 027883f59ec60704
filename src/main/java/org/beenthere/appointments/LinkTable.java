package org.beenthere.appointments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Links with which one question can be answered. Asked for by the house.
@Repository
class LinkTable {

  /// What a link is about.
  record Link(OrganizationId organizationId, ParticipantId participantId, UUID offerId) {}

  private final JdbcClient database;

  LinkTable(JdbcClient database) {
    this.database = database;
  }

  void add(String token, Link link, Instant until) {
    database
        .sql(
            """
            insert into appointments.answer_link
              (token_hash, organization_id, participant_id, offer_id, until)
            values (:hash, :organization, :participant, :offer, :until)
            """)
        .param("hash", Token.hash(token))
        .param("organization", link.organizationId().value())
        .param("participant", link.participantId().value())
        .param("offer", link.offerId())
        .param("until", utc(until))
        .update();
  }

  Optional<Link> find(String token, Instant now) {
    return database
        .sql(
            """
            select organization_id, participant_id, offer_id from appointments.answer_link
             where token_hash = :hash and until > :now
            """)
        .param("hash", Token.hash(token))
        .param("now", utc(now))
        .query(Link.class)
        .optional();
  }

  /// Those of an organization whose time is over.
  void forget(OrganizationId organization, Instant now) {
    database
        .sql(
            """
            delete from appointments.answer_link
             where organization_id = :organization and until <= :now
            """)
        .param("organization", organization.value())
        .param("now", utc(now))
        .update();
  }

  /// Those that ask the same.
  void forget(OrganizationId organization, UUID offer) {
    database
        .sql(
            """
            delete from appointments.answer_link
             where organization_id = :organization and offer_id = :offer
            """)
        .param("organization", organization.value())
        .param("offer", offer)
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
