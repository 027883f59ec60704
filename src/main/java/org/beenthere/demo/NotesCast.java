package org.beenthere.demo;

import static org.beenthere.vocabulary.Experience.ALCOHOL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beenthere.contacts.Contacts;
import org.beenthere.contacts.PeerTask;
import org.beenthere.contacts.Setting;
import org.beenthere.demo.Cast.Shares;
import org.beenthere.demo.Cast.Stage;
import org.beenthere.participants.SafeContact;
import org.beenthere.specialists.Post;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Notes that somebody has to look at: one of a trainee that waits for a countersign, one of which
/// the person said that it was not so, one about which somebody is asked whether it is right.
@Component
@ConditionalOnProperty(name = "beenthere.demo", havingValue = "true")
class NotesCast {

  private final Cast cast;
  private final Script script;
  private final Contacts contacts;
  private final Specialists specialists;
  private final House house;

  NotesCast(Cast cast, Script script, Contacts contacts, Specialists specialists, House house) {
    this.cast = cast;
    this.script = script;
    this.contacts = contacts;
    this.specialists = specialists;
    this.house = house;
  }

  /// @param today the day on which somebody looks at the demonstration
  void look(
      Stage riverbend, RiverbendPeers.Team team, Viewer boris, Viewer tasha, LocalDate today) {
    trainee(riverbend, team.rosa(), today);
    var bus =
        script.meet(
            team.maria(),
            tasha,
            Setting.COMMUNITY,
            40,
            300,
            Set.of(PeerTask.PROGRESS),
            "We rode six stops. She did not want to talk on the way back.",
            "Ask about the way back.");
    as(
        tasha,
        () ->
            contacts.notHowItWas(
                tasha,
                bus,
                Identifier.fresh(),
                "I did want to talk. The bus was so loud that nobody could hear me."));
    as(boris, () -> contacts.askWhetherRight(boris, true));
    script.meet(
        team.dw(),
        boris,
        Setting.PHONE,
        30,
        90,
        Set.of(PeerTask.PROGRESS),
        "Talked about the second appointment. He wrote his questions down before.",
        "Call the evening after the appointment.");
  }

  private void trainee(Stage riverbend, Viewer rosa, LocalDate today) {
    var theo =
        cast.specialist(
            riverbend,
            "Theo",
            "theo",
            "37203",
            new Shares(
                    "Four years. I am learning to do this for others.",
                    "We talk. Rosa knows what I do, and you can ask her too.",
                    Set.of(ALCOHOL),
                    List.of("en"),
                    Set.of(Way.IN_PERSON, Way.PHONE),
                    2,
                    "US-TN",
                    today)
                .as(Role.TRAINEE, Set.of(), Gender.MAN));
    house.inOrganization(
        riverbend.id(),
        () ->
            specialists.appoint(
                riverbend.id(),
                theo.specialist(),
                new Post(Role.TRAINEE, Set.of(), rosa.specialist())));
    var cody = cast.participant(riverbend, "Cody", "cody", SafeContact.INBOX_ONLY, Set.of(ALCOHOL));
    script.walkTogether(cody, theo);
    script.meet(
        theo,
        cody,
        Setting.CENTER,
        45,
        200,
        Set.of(PeerTask.GOALS),
        "First time together. He would like to work outdoors.",
        "Look at the list of gardens that hire.");
  }

  private void as(Viewer viewer, Runnable work) {
    house.as(
        Asking.of(viewer),
        () -> {
          work.run();
          return null;
        });
  }
}
