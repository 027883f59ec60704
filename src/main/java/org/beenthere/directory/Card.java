package org.beenthere.directory;

import java.util.stream.Collectors;
import org.beenthere.organizations.Whereabouts;
import org.beenthere.shell.Words;
import org.beenthere.specialists.SpokenLanguages;
import org.beenthere.vocabulary.Way;

/// What a page says of somebody, in the reader's words.
///
/// @param where how far away, or how they are reached when that is too far to meet
/// @param ways how one can meet them
/// @param free when they are usually free: "Tuesday evening, Friday morning"
/// @param certified "Certified in Tennessee until March 31, 2027"
public record Card(
    Peer peer,
    String where,
    String languages,
    String ways,
    String free,
    String certified,
    String title) {

  static Card of(Peer peer, Words words, Whereabouts whereabouts) {
    var listing = peer.listing();
    var certificate = peer.certificate();
    var jurisdiction = whereabouts.jurisdiction(certificate.jurisdiction(), words.language());
    return new Card(
        peer,
        where(peer, words),
        SpokenLanguages.names(listing.languages(), words),
        ways(listing, true, words),
        words.week(listing.free()),
        words.t("directory.certified", jurisdiction, words.date(certificate.validUntil())),
        words.t("directory.certificate", certificate.title(), certificate.issuer()));
  }

  public Listing listing() {
    return peer.listing();
  }

  private static String where(Peer peer, Words words) {
    var away = peer.away();
    var saysNoWay = peer.listing().ways().isEmpty();
    return away != null && (saysNoWay || peer.canMeet())
        ? words.t("directory.away", away.said(words, peer.listing().country()))
        : ways(peer.listing(), away == null, words);
  }

  private static String ways(Listing listing, boolean inPersonToo, Words words) {
    return listing.ways().stream()
        .filter(way -> inPersonToo || way != Way.IN_PERSON)
        .map(words::of)
        .collect(Collectors.joining(", "));
  }
}
