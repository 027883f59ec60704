package org.beenthere.consent;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/// A permission that somebody gave, or is about to give.
///
/// @param account whose it is, as they sign in
/// @param participant who they are here, once welcomed
/// @param signature null while it is a draft
/// @param paper exactly what was shown when it was signed
/// @param grants its recipients, one by one
public record Consent(
    OrganizationId organization,
    ConsentId id,
    @Nullable AccountId account,
    @Nullable ParticipantId participant,
    State state,
    Terms terms,
    @Nullable Signature signature,
    @Nullable ConsentPaper paper,
    List<Grant> grants,
    @Nullable Instant endedAt) {

  /// Where it stands.
  public enum State {
    DRAFT,
    ACTIVE,
    /// Its day came, or what was to end it happened.
    EXPIRED,
    /// The person took it back.
    WITHDRAWN
  }

  static Consent draft(
      OrganizationId organization,
      @Nullable AccountId account,
      @Nullable ParticipantId participant,
      Terms terms) {
    var recipients = terms.recipients();
    var grants =
        IntStream.range(0, recipients.size())
            .mapToObj(
                place -> new Grant(place + 1, recipients.get(place), null, null, null, Set.of()))
            .toList();
    return new Consent(
        organization,
        ConsentId.next(),
        account,
        participant,
        State.DRAFT,
        terms,
        null,
        null,
        grants,
        null);
  }

  /// What 42 CFR 2.31 asks for and this does not have yet.
  ///
  /// @param signed the signature it would have, or null
  static Set<Element> missing(Terms terms, @Nullable Signature signed) {
    var missing = EnumSet.noneOf(Element.class);
    addIf(terms.name().isBlank(), Element.NAME, missing);
    addIf(terms.discloser().isBlank(), Element.DISCLOSER, missing);
    addIf(terms.information().isEmpty(), Element.INFORMATION, missing);
    addIf(
        terms.recipients().isEmpty()
            || terms.recipients().stream().anyMatch(one -> one.name().isBlank()),
        Element.RECIPIENT,
        missing);
    addIf(terms.purposes().isEmpty(), Element.PURPOSE, missing);
    addIf(!terms.statements().contains(Statement.REVOCATION), Element.REVOCATION, missing);
    addIf(terms.expiry() == null, Element.EXPIRY, missing);
    addIf(signed == null || signed.name().isBlank(), Element.SIGNATURE, missing);
    addIf(signed == null || signed.at() == null, Element.DATE, missing);
    addIf(
        terms.purposes().contains(Purpose.TPO)
            && !terms.statements().contains(Statement.REDISCLOSURE),
        Element.REDISCLOSURE,
        missing);
    addIf(!terms.statements().contains(Statement.CONSEQUENCES), Element.CONSEQUENCES, missing);
    return missing;
  }

  private static void addIf(boolean isMissing, Element element, Set<Element> missing) {
    if (isMissing) {
      missing.add(element);
    }
  }

  /// Brings it into force.
  ///
  /// @throws Refusal when an element is missing (PR-06)
  Consent signed(Signature signed, ConsentPaper shown) {
    var missing = missing(terms, signed);
    if (!missing.isEmpty()) {
      throw new Refusal("consent.missing", missing.iterator().next());
    }
    if (state != State.DRAFT) {
      throw new IllegalStateException("a permission is signed once");
    }
    var until = terms.expiry() instanceof Expiry.At(var end) ? end : null;
    var inForce =
        grants.stream()
            .map(
                one -> new Grant(one.number(), one.recipient(), signed.at(), until, null, Set.of()))
            .toList();
    return new Consent(
        organization,
        id,
        account,
        participant,
        State.ACTIVE,
        terms,
        signed,
        shown,
        inForce,
        endedAt);
  }

  /// Where it stands at that moment: a day that came ends it without anybody doing anything.
  public State state(Instant now) {
    return state == State.ACTIVE
            && terms.expiry() instanceof Expiry.At(var end)
            && !now.isBefore(end)
        ? State.EXPIRED
        : state;
  }

  public boolean isInForce(Instant now) {
    return state(now) == State.ACTIVE;
  }
}
