package org.beenthere.strangers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beenthere.Town;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two who walk together, and the identifiers of all that is theirs.
///
/// @param person the participant
/// @param peer the specialist
/// @param ids what stands in an address, such as `notes/{note}`, and one of theirs
record Pair(Viewer person, Viewer peer, Map<String, String> ids) {

  /// What may stand in an address, and where one of it is found. A page with a new kind of thing in
  /// its address needs a line here, and [FullTown] needs such a thing.
  private static final Map<String, String> WHERE =
      Map.ofEntries(
          Map.entry("people/{id}", "select id from participants.participant where id = :person"),
          Map.entry(
              "people/{participant}", "select id from participants.participant where id = :person"),
          Map.entry(
              "notes/{note}",
              "select note_id as id from contacts.waiting where participant_id = :person"
                  + " and kind = 'COUNTERSIGN'"),
          Map.entry(
              "waiting/{note}",
              "select note_id from contacts.waiting where participant_id = :person"
                  + " and kind = 'COUNTERSIGN'"),
          Map.entry(
              "drafts/{draft}", "select id from contacts.draft where participant_id = :person"),
          Map.entry(
              "meetings/{id}",
              "select id from appointments.appointment where participant_id = :person"),
          Map.entry(
              "proposals/{id}",
              "select id from matching.proposal where specialist_id = :peer and state = 'CHOSEN'"),
          Map.entry(
              "proposals/{proposal}",
              "select id from matching.proposal where specialist_id = :peer and state = 'CHOSEN'"),
          Map.entry(
              "peers/{proposal}",
              "select id from matching.proposal where specialist_id = :peer and state = 'CHOSEN'"),
          Map.entry(
              "requests/{id}",
              "select id from referrals.request where state = 'WAITING' and wished_specialist = :peer"),
          Map.entry(
              "goals/{goal}",
              "select text -> 'goals' -> 0 ->> 'id' from plans.plan_version"
                  + " where participant_id = :person and state = 'DRAFT'"),
          Map.entry(
              "reviews/{review}", "select id from plans.review where participant_id = :person"),
          Map.entry(
              "plan-rules/{rule}",
              "select id from plans.plan_rule where organization_id = storage.organization()"),
          Map.entry(
              "versions/{number}",
              "select number from plans.plan_version where participant_id = :person and state = 'ACTIVE'"),
          Map.entry(
              "quiet/{episode}",
              "select episode from monitoring.step where participant_id = :person order by position"),
          Map.entry(
              "quiet/{position}",
              "select position from monitoring.step where participant_id = :person order by position"),
          Map.entry(
              "notices/{notice}",
              "select id from courier.message"
                  + " where participant_id = :person and channel = 'INBOX' and seen_at is null"),
          Map.entry(
              "known/{id}", "select id from matching.known_privately where specialist_id = :peer"),
          Map.entry(
              "enclosures/{conversation}",
              "select e.conversation_id from messages.enclosure e"
                  + " join messages.conversation c on c.organization_id = e.organization_id"
                  + " and c.id = e.conversation_id where c.participant_id = :person"),
          Map.entry(
              "enclosures/{number}",
              "select e.number from messages.enclosure e"
                  + " join messages.conversation c on c.organization_id = e.organization_id"
                  + " and c.id = e.conversation_id where c.participant_id = :person"),
          Map.entry("drafts/{id}", "select id from matching.draft"),
          Map.entry("team/{specialist}", "select id from specialists.specialist where id = :peer"),
          Map.entry(
              "certificates/{credential}",
              "select c.id from certification.credential c"
                  + " join specialists.specialist s on s.account_id = c.holder_id"
                  + " where s.id = :peer"),
          Map.entry(
              "conversations/{id}",
              "select id from outreach.conversation where specialist_id = :peer"),
          Map.entry(
              "resource-list/{service}",
              "select id from resources.service"
                  + " where mended and organization_id = storage.organization()"),
          Map.entry(
              "import/{delivery}",
              "select id from resources.delivery"
                  + " where state = 'READY' and organization_id = storage.organization()"),
          Map.entry(
              "weekly/{stretch}",
              "select d.id from duty.stretch d"
                  + " join specialists.specialist s on s.account_id = d.account_id where s.id = :peer"),
          Map.entry(
              "covers/{cover}",
              "select d.id from duty.cover d"
                  + " join specialists.specialist s on s.account_id = d.account_id where s.id = :peer"),
          Map.entry("cover/{cover}", "select id from pairings.cover where specialist_id = :peer"),
          Map.entry(
              "handovers/{handover}",
              "select d.id from duty.handover d"
                  + " join specialists.specialist s on s.account_id = d.asks where s.id = :peer"),
          Map.entry("arrivals/{id}", "select id from arrivals.arrival"),
          Map.entry(
              "programs/{program}",
              "select id from organizations.program where organization_id = storage.organization()"),
          Map.entry("partners/{partner}", "select id from partners.partner"),
          Map.entry("members/{member}", "select account_id from partners.member"),
          Map.entry("referrals/{id}", "select id from partners.referral where spoken_at is null"),
          Map.entry(
              "permissions/{id}", "select id from consent.consent where participant_id = :person"),
          Map.entry(
              "handovers/{id}",
              "select h.id from partners.handover h"
                  + " join specialists.specialist s on s.account_id = h.taken_by"
                  + " where s.id = :peer"),
          Map.entry(
              "team/{member}", "select id from careteam.member where participant_id = :person"),
          Map.entry(
              "care/{member}", "select id from careteam.member where participant_id = :person"),
          Map.entry(
              "notes/{teamNote}", "select id from careteam.note where participant_id = :person"),
          Map.entry(
              "team-notes/{teamNote}",
              "select note_id from careteam.objection where participant_id = :person and answer is null"),
          Map.entry("steps/{number}", "select 1"),
          Map.entry("calls/{call}", "select id from crisis.call where participant_id = :person"),
          Map.entry(
              "directive/{directive}",
              "select id from crisis.directive where participant_id = :person and superseded_at is null"),
          Map.entry("parts/{part}", "select 'well'"),
          Map.entry(
              "kept/{number}", "select number from crisis.kept where participant_id = :person"),
          Map.entry(
              "days/{otherDay}",
              "select id from appointments.other_day where specialist_id = :peer"),
          Map.entry(
              "kit/{tool}",
              "select id from coping.tool where participant_id = :person and technique is null"),
          Map.entry(
              "practice/{entry}", "select id from coping.practice where participant_id = :person"),
          Map.entry(
              "questions/{question}",
              "select id from coping.question where participant_id = :person"),
          Map.entry("asked/{asked}", "select id from coping.asked where participant_id = :person"),
          Map.entry(
              "letters/{letter}", "select id from coping.letter where participant_id = :person"),
          Map.entry(
              "suggestions/{suggestion}",
              "select id from coping.suggestion where participant_id = :person"),
          Map.entry(
              "coping/{suggestion}",
              "select id from coping.suggestion where participant_id = :person"),
          Map.entry(
              "waits/{id}",
              "select f.id from partners.referral f"
                  + " join specialists.specialist s on s.account_id = f.second_account"
                  + " where s.id = :peer"),
          Map.entry(
              "staff/{account}",
              "select account_id from organizations.staff where hat = 'MANAGER'"));

  private static final Pattern KEEPS = Pattern.compile("\\bfrom (\\w+)\\.");

  static Pair of(Town town, Viewer person, Viewer peer, House house, JdbcClient database) {
    var ids = new LinkedHashMap<String, String>();
    house.inOrganization(
        town.id(),
        () ->
            WHERE.forEach((thing, where) ->
                database
                    .sql(where + (where.contains("order by") ? "" : " order by 1") + " limit 1")
                    .param("person", person.participant().value())
                    .param("peer", peer.specialist().value())
                    .query(String.class)
                    .optional()
                    .ifPresent(id -> ids.put(thing, id))));
    return new Pair(person, peer, Map.copyOf(ids));
  }

  /// @throws AssertionError when there is none, or nobody knows where to look for one
  String id(String thing) {
    var id = ids.get(thing);
    if (id == null) {
      throw new AssertionError(
          WHERE.containsKey(thing)
              ? thing + ": the full town has no such thing"
              : thing + ": say in Pair where such a thing is found");
    }
    return id;
  }

  /// All identifiers of theirs, without what is only counted.
  Set<String> identifiers() {
    return identifiers(room -> true);
  }

  /// Those that are kept in these rooms.
  Set<String> identifiers(Predicate<String> rooms) {
    return ids.entrySet().stream()
        .filter(one -> one.getValue().length() == 36 && rooms.test(room(one.getKey())))
        .map(Map.Entry::getValue)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The room that keeps such a thing: each has a schema of its name.
  private static String room(String thing) {
    var keeps = KEEPS.matcher(WHERE.get(thing));
    if (!keeps.find()) {
      throw new AssertionError(thing + " is kept in no room");
    }
    return keeps.group(1);
  }

  Viewer viewer(org.beenthere.vocabulary.Hat hat) {
    return hat == org.beenthere.vocabulary.Hat.PARTICIPANT ? person : peer;
  }
}
