package org.beenthere.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.matching.Proposal.State;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProposalTable {

  private static final String PROPOSAL =
      """
      select organization_id, id, participant_id, specialist_id, rank, reasons, state, chosen_at
        from matching.proposal
       where organization_id = :organization
      """;

  private final JdbcClient database;

  ProposalTable(JdbcClient database) {
    this.database = database;
  }

  void add(Proposal proposal, Instant now) {
    database
        .sql(
            """
            insert into matching.proposal
              (organization_id, id, participant_id, specialist_id, rank, reasons, state, offered_at)
            values
              (:organization, :id, :participant, :specialist, :rank, :reasons, :state, :now)
            """)
        .param("organization", proposal.organization().value())
        .param("id", proposal.id().value())
        .param("participant", proposal.participant().value())
        .param("specialist", proposal.specialist().value())
        .param("rank", proposal.rank())
        .param("reasons", proposal.reasons().stream().map(Reason::kept).toArray(String[]::new))
        .param("state", proposal.state().name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Proposal> withId(OrganizationId organization, ProposalId id) {
    return database
        .sql(PROPOSAL + "and id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(ProposalTable::read)
        .optional();
  }

  List<Proposal> of(
      OrganizationId organization, ParticipantId participant, Collection<State> states) {
    return database
        .sql(
            PROPOSAL + "and participant_id = :participant and state in (:states) order by rank, id")
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("states", states.stream().map(Enum::name).toList())
        .query(ProposalTable::read)
        .list();
  }

  /// Which peers were proposed to these people with that outcome.
  Map<ParticipantId, Set<SpecialistId>> these(
      OrganizationId organization, Collection<ParticipantId> people, Collection<State> states) {
    return database
        .sql(
            """
            select participant_id, specialist_id
              from matching.proposal
             where organization_id = :organization and participant_id = any(:people)
               and state = any(:states)
            """)
        .param("organization", organization.value())
        .param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
        .param("states", states.stream().map(Enum::name).toArray(String[]::new))
        .query((row, number) ->
            Map.entry(
                new ParticipantId(row.getObject("participant_id", UUID.class)),
                new SpecialistId(row.getObject("specialist_id", UUID.class))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(HashSet::new))));
  }

  /// Everything that is proposed to somebody comes one later.
  void makeRoomForOne(OrganizationId organization, ParticipantId participant) {
    database
        .sql(
            """
            update matching.proposal set rank = rank + 1
             where organization_id = :organization and participant_id = :participant
               and state = 'OFFERED'
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .update();
  }

  /// How the proposals stand that these people can choose from or have chosen.
  Map<ParticipantId, List<State>> open(
      OrganizationId organization, Collection<ParticipantId> people) {
    return database
        .sql(
            """
            select participant_id, state
              from matching.proposal
             where organization_id = :organization and participant_id = any(:people)
               and state in ('OFFERED', 'CHOSEN')
            """)
        .param("organization", organization.value())
        .param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
        .query((row, number) ->
            Map.entry(
                new ParticipantId(row.getObject("participant_id", UUID.class)),
                State.valueOf(row.getString("state"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /// The proposals of a specialist who was chosen and has not answered, the longest waiting first.
  List<Proposal> choosing(OrganizationId organization, SpecialistId specialist) {
    return database
        .sql(
            PROPOSAL
                + "and specialist_id = :specialist and state = 'CHOSEN' order by chosen_at, id")
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .query(ProposalTable::read)
        .list();
  }

  /// How many people chose each specialist and wait for an answer.
  Map<SpecialistId, Integer> chosen(OrganizationId organization) {
    return database
        .sql(
            """
            select specialist_id, count(*) as people
              from matching.proposal
             where organization_id = :organization and state = 'CHOSEN'
             group by specialist_id
            """)
        .param("organization", organization.value())
        .query((row, number) ->
            Map.entry(
                new SpecialistId(row.getObject("specialist_id", UUID.class)), row.getInt("people")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Moves a proposal on: when it was chosen, and when it was answered, goes with its state.
  void move(Proposal proposal, State state, Instant now) {
    database
        .sql(
            """
            update matching.proposal
               set state = :state,
                   chosen_at = case :state when 'CHOSEN' then cast(:now as timestamptz)
                                           when 'OFFERED' then null else chosen_at end,
                   answered_at = case when :state in ('ACCEPTED', 'DECLINED')
                                      then cast(:now as timestamptz) end
             where organization_id = :organization and id = :id
            """)
        .param("state", state.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("organization", proposal.organization().value())
        .param("id", proposal.id().value())
        .update();
  }

  /// Everything of a participant in one state goes over into another.
  void moveAll(OrganizationId organization, ParticipantId participant, Set<State> from, State to) {
    database
        .sql(
            """
            update matching.proposal set state = :to
             where organization_id = :organization and participant_id = :participant
               and state in (:from)
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("from", from.stream().map(Enum::name).toList())
        .param("to", to.name())
        .update();
  }

  private static Proposal read(ResultSet row, int number) throws SQLException {
    var chosenAt = row.getObject("chosen_at", OffsetDateTime.class);
    return new Proposal(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        new ProposalId(row.getObject("id", UUID.class)),
        new ParticipantId(row.getObject("participant_id", UUID.class)),
        new SpecialistId(row.getObject("specialist_id", UUID.class)),
        row.getInt("rank"),
        Arrays.stream((String[]) row.getArray("reasons").getArray()).map(Reason::read).toList(),
        State.valueOf(row.getString("state")),
        chosenAt == null ? null : chosenAt.toInstant());
  }
}
