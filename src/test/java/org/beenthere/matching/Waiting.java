package org.beenthere.matching;

import java.util.UUID;
import org.beenthere.Town;
import org.beenthere.participants.Participants;
import org.beenthere.participants.PeerWish;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People of a town who look for a peer.
@TestComponent
class Waiting {

  private final Matches matches;
  private final Participants participants;
  private final House house;
  private final JdbcClient database;

  Waiting(Matches matches, Participants participants, House house, JdbcClient database) {
    this.matches = matches;
    this.participants = participants;
    this.house = house;
    this.database = database;
  }

  /// Somebody who looks, and has been proposed whoever has room.
  Viewer looks(Town town, String called) {
    return looks(town, called, PeerWish.NONE);
  }

  Viewer looks(Town town, String called, PeerWish wish) {
    var person = town.participant(called);
    town.does(person, () -> participants.wishFor(person, wish));
    matches.look(person.participant(), person);
    return person;
  }

  /// A second program of the town.
  UUID program(OrganizationId town, String name) {
    var id = UUID.randomUUID();
    house.inOrganization(
        town,
        () ->
            database
                .sql(
                    """
                    insert into organizations.program (organization_id, id, site_id, name)
                    select organization_id, :id, id, :name from organizations.site
                     where organization_id = :town limit 1
                    """)
                .param("id", id)
                .param("name", name)
                .param("town", town.value())
                .update());
    return id;
  }

  long countedAs(Viewer viewer, String sql) {
    return house.as(Asking.of(viewer), () -> database.sql(sql).query(Long.class).single());
  }
}
