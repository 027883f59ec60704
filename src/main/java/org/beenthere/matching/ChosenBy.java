package org.beenthere.matching;

import java.time.Instant;
import java.util.Set;
import org.beenthere.participants.PeerWish;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Way;

/// Somebody who chose a specialist, as far as they share it before the two walk together: what to
/// call them, their own words, what they hope for. Nothing that would find them.
///
/// @param words what brings them, in their own words, or empty
public record ChosenBy(
    ProposalId proposal,
    String called,
    String initial,
    Language language,
    String words,
    Set<Experience> experiences,
    Set<Way> ways,
    PeerWish peer,
    Instant since) {}
