package org.beenthere.specialists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;

/// Whoever looks sees what is meant for them, and nothing else, of each thing a specialist shares
/// (PR-22).
class SharingTest {

  @Property
  void nothing_is_lost_between_what_is_stored_where(
      @ForAll("audiences") Map<Share, Audience> audiences) {
    var self = new Self(everythingSaid(), audiences);

    assertThat(Self.of(self.row(), self.kept())).isEqualTo(stored(self));
  }

  @Property
  void everybody_sees_what_is_meant_for_everybody_and_no_more(
      @ForAll("audiences") Map<Share, Audience> audiences) {
    var self = new Self(everythingSaid(), audiences);

    assertThat(said(self.row().seenBy(Audience.EVERYBODY)))
        .isEqualTo(meantFor(audiences, Audience.EVERYBODY));
  }

  @Property
  void the_program_reads_what_is_meant_for_it_and_no_more(
      @ForAll("audiences") Map<Share, Audience> audiences) {
    var self = new Self(everythingSaid(), audiences);

    assertThat(said(self.row())).isEqualTo(meantFor(audiences, Audience.PROGRAM));
    assertThat(said(self.row().seenBy(Audience.PROGRAM)))
        .isEqualTo(meantFor(audiences, Audience.PROGRAM));
  }

  @Property
  void whoever_walks_with_them_sees_what_is_meant_for_them_and_no_more(
      @ForAll("audiences") Map<Share, Audience> audiences) {
    var self = new Self(everythingSaid(), audiences);
    var forThem = self.kept().stream().filter(own -> own.audience() == Audience.MY_PEOPLE).toList();

    assertThat(said(Self.adding(self.row(), forThem)))
        .isEqualTo(meantFor(audiences, Audience.MY_PEOPLE));
  }

  @Provide
  Arbitrary<Map<Share, Audience>> audiences() {
    return Arbitraries.of(Audience.class)
        .list()
        .ofSize(Share.values().length)
        .map(list ->
            Stream.of(Share.values())
                .collect(
                    Collectors.toMap(
                        Function.identity(), share -> widest(share, list.get(share.ordinal())))));
  }

  /// Nobody's gender is for the public pages.
  private static Audience widest(Share share, Audience chosen) {
    return share == Share.GENDER && chosen == Audience.EVERYBODY ? Audience.PROGRAM : chosen;
  }

  /// What a thing is said in the row has the row's mark, so only that mark differs.
  private static Self stored(Self self) {
    var whole = self.whole();
    return new Self(
        whole.sharing(
            whole.words(),
            whole.firstTalk(),
            whole.experiences(),
            whole.languages(),
            whole.ways(),
            whole.base(),
            whole.terms(),
            self.row().forEverybody()),
        self.audiences());
  }

  private static Set<Share> meantFor(Map<Share, Audience> audiences, Audience viewer) {
    return audiences.entrySet().stream()
        .filter(entry -> entry.getValue().includes(viewer))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// Which things somebody can read.
  private static Set<Share> said(Specialist one) {
    return Stream.of(Share.values()).filter(share -> says(one, share)).collect(Collectors.toSet());
  }

  /// A new thing to share needs a line here: how one sees that it is said.
  private static boolean says(Specialist one, Share share) {
    return switch (share) {
      case WORDS -> !one.words().isEmpty();
      case FIRST_TALK -> !one.firstTalk().isEmpty();
      case EXPERIENCES -> !one.experiences().isEmpty();
      case COMMUNITIES -> !one.terms().serves().isEmpty();
      case HOURS -> !one.terms().free().isEmpty();
      case LIMITS -> !one.terms().limits().isEmpty();
      case LANGUAGES -> !one.languages().isEmpty();
      case TOWN ->
          one.base().place() != null
              || one.base().latitude() != null
              || one.base().longitude() != null;
      case WAYS -> !one.ways().isEmpty();
      case GENDER -> one.terms().gender() != null;
    };
  }

  private static Specialist everythingSaid() {
    return new Specialist(
        OrganizationId.next(),
        SpecialistId.next(),
        AccountId.next(),
        "Maria",
        "Nine years.",
        "We sit down.",
        Set.of(Experience.PRISON, Experience.TRAUMA),
        List.of("en"),
        Set.of(Way.PHONE),
        new Specialist.Base("Nashville", "US", 36.0, -86.0, 50),
        12,
        new Terms(
            Post.PEER_SPECIALIST,
            Set.of(Community.VETERANS),
            List.of(WeekPart.ALL.get(6)),
            "No calls at night.",
            Gender.WOMAN,
            null,
            10),
        Set.of(),
        true,
        null,
        1);
  }
}
