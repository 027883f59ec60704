package org.beenthere.participants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.participants.Participant.Home;
import org.beenthere.participants.Participant.Name;
import org.beenthere.participants.Participant.State;
import org.beenthere.participants.Participant.Wishes;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParticipantTable {

  private static final String PARTICIPANT =
      """
      select organization_id, id, account_id, called, first_name, last_name, born_on, language,
             zone, postal_code, place, latitude, longitude, hopes, experiences, ways,
             program_id, state, welcomed_at, came_as, version,\
      """
          + ReachColumns.NAMES
          + ", "
          + PeerWishColumns.NAMES
          + """

            from participants.participant
          """;

  private final JdbcClient database;

  ParticipantTable(JdbcClient database) {
    this.database = database;
  }

  void add(Participant person) {
    bind(
            database.sql(
                """
                insert into participants.participant
                  (organization_id, id, account_id, called, first_name, last_name, born_on,
                   language, zone, postal_code, place, latitude, longitude, hopes, experiences, ways,
                   program_id, state, welcomed_at, came_as,\
                """
                    + ReachColumns.NAMES
                    + ", "
                    + PeerWishColumns.NAMES
                    + """
                    )
                    values
                      (:organization, :id, :account, :called, :first, :last, :bornOn,
                       :language, :zone, :postalCode, :place, :latitude, :longitude, :hopes,
                       :experiences, :ways, :program, :state, :welcomedAt, :cameAs,\
                    """
                    + ReachColumns.VALUES
                    + ", "
                    + PeerWishColumns.VALUES
                    + ")"),
            person)
        .param("welcomedAt", person.welcomedAt().atOffset(ZoneOffset.UTC))
        .param("cameAs", person.cameAs())
        .update();
  }

  /// Stores a changed participant, unless somebody was faster.
  boolean change(Participant person) {
    return bind(
                database.sql(
                    """
                    update participants.participant
                       set account_id = :account, called = :called, first_name = :first,
                           last_name = :last, born_on = :bornOn, language = :language, zone = :zone,
                           postal_code = :postalCode, place = :place, latitude = :latitude,
                           longitude = :longitude, hopes = :hopes, experiences = :experiences, ways = :ways,
                           program_id = :program, state = :state, peer_times = :peerTimes,
                           languages_needed = :languagesNeeded, languages_nice = :languagesNice,
                           peer_gender = :peerGender, communities = :communities,
                           version = version + 1,
                    """
                        + ReachColumns.CHANGES
                        + """

                         where organization_id = :organization and id = :id and version = :version
                        """),
                person)
            .param("version", person.version())
            .update()
        == 1;
  }

  /// Gives an account to somebody who has none.
  boolean giveAccount(OrganizationId organization, ParticipantId id, AccountId account) {
    return database
            .sql(
                """
                update participants.participant set account_id = :account, version = version + 1
                 where organization_id = :organization and id = :id and account_id is null
                """)
            .param("organization", organization.value())
            .param("id", id.value())
            .param("account", account.value())
            .update()
        == 1;
  }

  void wishFor(OrganizationId organization, ParticipantId id, PeerWish wish) {
    PeerWishColumns.bind(
            database.sql(
                """
                update participants.participant
                   set peer_times = :peerTimes, languages_needed = :languagesNeeded,
                       languages_nice = :languagesNice, peer_gender = :peerGender,
                       communities = :communities, version = version + 1
                 where organization_id = :organization and id = :id
                """),
            wish)
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  void belong(OrganizationId organization, ParticipantId id, @Nullable UUID program) {
    database
        .sql(
            """
            update participants.participant set program_id = :program, version = version + 1
             where organization_id = :organization and id = :id
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .param("program", program)
        .update();
  }

  private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Participant person) {
    return ReachColumns.bind(PeerWishColumns.bind(sql, person.wishes().peer()), person.reach())
        .param("organization", person.organization().value())
        .param("id", person.id().value())
        .param("account", person.account() == null ? null : person.account().value())
        .param("called", person.called())
        .param("first", person.name().first())
        .param("last", person.name().last())
        .param("bornOn", person.bornOn())
        .param("language", person.language().name())
        .param("zone", person.zone())
        .param("postalCode", person.home().postalCode())
        .param("place", person.home().place())
        .param("latitude", person.home().latitude())
        .param("longitude", person.home().longitude())
        .param("hopes", person.wishes().hopes())
        .param("experiences", Constants.names(person.wishes().experiences()))
        .param("ways", Constants.names(person.wishes().ways()))
        .param("program", person.program())
        .param("state", person.state().name());
  }

  Optional<Participant> withId(OrganizationId organization, ParticipantId id) {
    return database
        .sql(PARTICIPANT + "where organization_id = :organization and id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(ParticipantTable::read)
        .optional();
  }

  List<Participant> withIds(OrganizationId organization, Collection<ParticipantId> ids) {
    return database
        .sql(PARTICIPANT + "where organization_id = :organization and id = any(:ids)")
        .param("organization", organization.value())
        .param("ids", ids.stream().map(ParticipantId::value).toArray(UUID[]::new))
        .query(ParticipantTable::read)
        .list();
  }

  Optional<Participant> withListNumber(OrganizationId organization, String cameAs) {
    return database
        .sql(PARTICIPANT + "where organization_id = :organization and came_as = :cameAs")
        .param("organization", organization.value())
        .param("cameAs", cameAs)
        .query(ParticipantTable::read)
        .optional();
  }

  List<Participant> ofAccount(AccountId account) {
    return database
        .sql(PARTICIPANT + "where account_id = :account and state <> 'LEFT'")
        .param("account", account.value())
        .query(ParticipantTable::read)
        .list();
  }

  List<RollLine> roll(OrganizationId organization) {
    return database
        .sql(
            """
            select id, called, first_name, last_name, born_on, came_as
              from participants.participant
             where organization_id = :organization
             order by welcomed_at, id
            """)
        .param("organization", organization.value())
        .query(RollLine.class)
        .list();
  }

  private static Participant read(ResultSet row, int number) throws SQLException {
    var account = row.getObject("account_id", UUID.class);
    return new Participant(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        new ParticipantId(row.getObject("id", UUID.class)),
        account == null ? null : new AccountId(account),
        row.getString("called"),
        new Name(row.getString("first_name"), row.getString("last_name")),
        row.getObject("born_on", LocalDate.class),
        Language.valueOf(row.getString("language")),
        row.getString("zone"),
        new Home(
            row.getString("postal_code"),
            row.getString("place"),
            row.getObject("latitude", Double.class),
            row.getObject("longitude", Double.class)),
        ReachColumns.read(row),
        new Wishes(
            row.getString("hopes"),
            Constants.read(row, "experiences", Experience.class),
            Constants.read(row, "ways", Way.class),
            PeerWishColumns.read(row)),
        row.getObject("program_id", UUID.class),
        State.valueOf(row.getString("state")),
        row.getObject("welcomed_at", OffsetDateTime.class).toInstant(),
        row.getString("came_as"),
        row.getInt("version"));
  }
}
