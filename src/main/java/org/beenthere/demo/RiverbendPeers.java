package org.beenthere.demo;

import static org.beenthere.vocabulary.Experience.ALCOHOL;
import static org.beenthere.vocabulary.Experience.ANXIETY;
import static org.beenthere.vocabulary.Experience.DEPRESSION;
import static org.beenthere.vocabulary.Experience.MEDICATION_IN_RECOVERY;
import static org.beenthere.vocabulary.Experience.MILITARY;
import static org.beenthere.vocabulary.Experience.OPIOIDS;
import static org.beenthere.vocabulary.Experience.PARENTING;
import static org.beenthere.vocabulary.Experience.PRISON;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beenthere.demo.Cast.Shares;
import org.beenthere.demo.Cast.Stage;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Share;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Who works at Riverbend in Tennessee, and what they share of themselves.
@Component
@ConditionalOnProperty(name = "beenthere.demo", havingValue = "true")
class RiverbendPeers {

  /// Those whom the story of Riverbend needs.
  record Team(Viewer maria, Viewer dw, Viewer rosa, Viewer marcus) {}

  private final Cast cast;

  RiverbendPeers(Cast cast) {
    this.cast = cast;
  }

  /// Takes everybody on: four certified peer specialists, a volunteer and a peer educator.
  ///
  /// @param today the day on which somebody looks at the demonstration
  Team takeOn(Stage riverbend, LocalDate today) {
    var maria =
        cast.specialist(
            riverbend,
            "Maria",
            "maria",
            "37206",
            new Shares(
                    "Nine years since my last drink, and I still remember the first phone call I did"
                        + " not want to make.",
                    "We sit down, or walk. You talk about what you like. I do not write anything down"
                        + " the first time.",
                    Set.of(ALCOHOL, ANXIETY, PARENTING),
                    List.of("en", "es"),
                    EnumSet.allOf(Way.class),
                    14,
                    "US-TN",
                    today.plusMonths(16))
                .there(
                    Set.of(Community.PARENTS, Community.YOUNG_PEOPLE),
                    Gender.WOMAN,
                    "MONDAY_EVENING",
                    "TUESDAY_EVENING",
                    "THURSDAY_AFTERNOON")
                .within(16));
    var dw =
        cast.specialist(
            riverbend,
            "D.W.",
            "dw",
            "37203",
            new Shares(
                    "I came home from two deployments and one sentence. Ask me anything.",
                    "By phone first, if you like. No video needed.",
                    Set.of(OPIOIDS, MILITARY, PRISON),
                    List.of("en"),
                    Set.of(Way.PHONE, Way.VIDEO),
                    10,
                    "US-TN",
                    today.plusMonths(19))
                .there(
                    Set.of(Community.VETERANS, Community.LEAVING_PRISON),
                    Gender.MAN,
                    "TUESDAY_EVENING",
                    "SATURDAY_MORNING"));
    var rosa =
        cast.specialist(
            riverbend,
            "Rosa",
            "rosa",
            "37013",
            new Shares(
                    "Medication and meetings both have a place at my table.",
                    "Coffee at the center, on me.",
                    Set.of(OPIOIDS, MEDICATION_IN_RECOVERY),
                    List.of("en", "ase"),
                    Set.of(Way.IN_PERSON, Way.TEXT),
                    12,
                    "US-TN",
                    today.plusMonths(26))
                .there(
                    Set.of(Community.DEAF, Community.PREGNANT),
                    Gender.WOMAN,
                    "WEDNESDAY_MORNING",
                    "FRIDAY_AFTERNOON")
                .keeping(Share.TOWN));
    var marcus =
        cast.specialist(
            riverbend,
            "Marcus",
            "marcus",
            "37130",
            new Shares(
                    "I know what it is to not want to get up. I get up now, most days, and I know some tricks.",
                    "We start small. Ten minutes is fine.",
                    Set.of(ALCOHOL, DEPRESSION),
                    List.of("en"),
                    EnumSet.allOf(Way.class),
                    12,
                    "US-TN",
                    today.plusMonths(4))
                .there(Set.of(Community.LGBTQ, Community.NO_HOME), null, "SATURDAY_MORNING"));
    cast.specialist(
        riverbend,
        "Lena",
        "lena",
        "37206",
        new Shares(
                "I volunteer on Tuesdays. I make soup and I listen.",
                "We cook, or we sit.",
                Set.of(PARENTING, ANXIETY),
                List.of("en"),
                Set.of(Way.IN_PERSON),
                3,
                "US-TN",
                today)
            .as(Role.VOLUNTEER, Set.of(Community.PARENTS), Gender.WOMAN, "TUESDAY_EVENING"));
    cast.specialist(
        riverbend,
        "Otis",
        "otis",
        "37203",
        new Shares(
                "I bring test strips and naloxone, and straight answers.",
                "Ask me anything. I do not ask you to stop.",
                Set.of(OPIOIDS),
                List.of("en"),
                Set.of(Way.IN_PERSON, Way.PHONE),
                0,
                "US-TN",
                today)
            .as(Role.PEER_EDUCATOR, Set.of(Community.NO_HOME), Gender.MAN));
    return new Team(maria, dw, rosa, marcus);
  }
}
