package org.beenthere.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was said to be wrong.
@Repository
class RemarkTable {

  private final JdbcClient database;

  RemarkTable(JdbcClient database) {
    this.database = database;
  }

  /// The number of the row is drawn by lot: one of ours would say at which moment it was said.
  void add(OrganizationId organization, UUID service, SaidWrong remark) {
    database
        .sql(
            """
            insert into resources.remark (organization_id, id, service_id, kind, words, said_on)
            values (:organization, :id, :service, :kind, :words, :saidOn)
            """)
        .param("organization", organization.value())
        .param("id", UUID.randomUUID())
        .param("service", service)
        .param("kind", remark.kind().name())
        .param("words", remark.words())
        .param("saidOn", remark.saidOn())
        .update();
  }

  /// What is still open about one, the oldest first.
  List<SaidWrong> open(OrganizationId organization, UUID service) {
    return database
        .sql(
            """
            select kind, words, said_on from resources.remark
             where organization_id = :organization and service_id = :service and settled_on is null
             order by said_on, id
            """)
        .param("organization", organization.value())
        .param("service", service)
        .query(SaidWrong.class)
        .list();
  }

  /// Whether that was said already, in these words, and is still open.
  boolean isSaid(OrganizationId organization, UUID service, SaidWrong remark) {
    return open(organization, service).stream()
        .anyMatch(one -> one.kind() == remark.kind() && one.words().equals(remark.words()));
  }

  /// @return how many were waiting
  int settle(OrganizationId organization, UUID service, Outcome outcome, LocalDate day) {
    return database
        .sql(
            """
            update resources.remark set settled_on = :day, outcome = :outcome
             where organization_id = :organization and service_id = :service and settled_on is null
            """)
        .param("organization", organization.value())
        .param("service", service)
        .param("outcome", outcome.name())
        .param("day", day)
        .update();
  }

  /// About how many services somebody said that something is wrong.
  long countOpen(OrganizationId organization) {
    return database
        .sql(
            """
            select count(distinct service_id) from resources.remark
             where organization_id = :organization and settled_on is null
            """)
        .param("organization", organization.value())
        .query(Long.class)
        .single();
  }
}
