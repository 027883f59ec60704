package org.beenthere.referrals;

import java.util.Set;
import java.util.UUID;
import org.beenthere.participants.PeerWishForm;
import org.beenthere.participants.ReachForm;
import org.beenthere.participants.SafeContact;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// What somebody who asks for support fills in. All of it may be left out.
///
/// @param form names this form, so that sending it twice is asking once
/// @param peer the peer asked for, or empty
/// @param organization whom they ask, or empty when there is only one to ask
/// @param wanted what kind of peer they would like
/// @param reach how to reach them, which may change later
/// @param heard whether the lines to call in danger came up already
public record AskForm(
    String form,
    String peer,
    String organization,
    String called,
    String place,
    @Nullable Language language,
    String words,
    Set<Experience> experiences,
    Set<Way> ways,
    PeerWishForm wanted,
    ReachForm reach,
    Boolean heard) {

  /// Fills what was not sent; null stops here.
  public AskForm {
    form = FormText.stripped(form);
    peer = FormText.stripped(peer);
    organization = FormText.stripped(organization);
    called = FormText.oneLine(called);
    place = FormText.oneLine(place);
    words = FormText.stripped(words);
    experiences = experiences == null ? Set.of() : experiences;
    ways = ways == null ? Set.of() : ways;
    wanted = wanted == null ? PeerWishForm.EMPTY : wanted;
    reach = reach == null ? ReachForm.EMPTY : reach;
    // A box that is not ticked is not sent.
    heard = heard != null && heard;
  }

  /// A form with nothing in it but some words.
  public static AskForm empty(String peer, Language language, String words) {
    return new AskForm(
        UUID.randomUUID().toString(),
        peer,
        "",
        "",
        "",
        language,
        words,
        Set.of(),
        Set.of(),
        PeerWishForm.EMPTY,
        ReachForm.EMPTY,
        false);
  }

  /// The same form, addressed to that organization.
  AskForm asking(String other) {
    return new AskForm(
        form, peer, other, called, place, language, words, experiences, ways, wanted, reach, heard);
  }

  /// The number of the form as it was sent; one of our own when it is none.
  UUID number() {
    try {
      return UUID.fromString(form);
    } catch (IllegalArgumentException notOurs) {
      return UUID.randomUUID();
    }
  }

  /// The same form, once the lines to call in danger have been shown.
  AskForm afterHearing() {
    return new AskForm(
        form,
        peer,
        organization,
        called,
        place,
        language,
        words,
        experiences,
        ways,
        wanted,
        reach,
        true);
  }

  public FormErrors check(String country) {
    var errors =
        FormErrors.none()
            .atMost(80, "called", called)
            .atMost(500, "place", place)
            .atMost(8000, "words", words);
    reach.check(errors, country, "my", "reach");
    return errors;
  }

  /// How to reach them: only what belongs to the way they chose is kept.
  public SafeContact safeContact(String country) {
    return reach.onlyChosen(country);
  }
}
