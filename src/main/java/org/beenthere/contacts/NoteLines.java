package org.beenthere.contacts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beenthere.plans.GoalLine;
import org.beenthere.plans.Plans;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.stereotype.Component;

/// Notes with all that was added to them: each kind is asked once, however many notes there are.
@Component
class NoteLines {

  private final LineTable lines;
  private final FormerTable formers;
  private final ObjectionTable objections;
  private final ReceiptTable receipts;
  private final Specialists specialists;
  private final Plans plans;

  NoteLines(
      LineTable lines,
      FormerTable formers,
      ObjectionTable objections,
      ReceiptTable receipts,
      Specialists specialists,
      Plans plans) {
    this.lines = lines;
    this.formers = formers;
    this.objections = objections;
    this.receipts = receipts;
    this.specialists = specialists;
    this.plans = plans;
  }

  /// @param found notes about one person
  List<NotePage.Line> of(OrganizationId organization, List<ContactNote> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    var ids = found.stream().map(ContactNote::id).toList();
    var amendments =
        lines.amendments(organization, ids).stream().collect(groupingBy(Amendment::noteId));
    var additions =
        lines.additions(organization, ids).stream().collect(groupingBy(Addition::noteId));
    var since = since(organization, ids);
    Map<SpecialistId, String> authors = new HashMap<>();
    var goals =
        plans.activeGoals(organization, found.getFirst().participant()).stream()
            .collect(toMap(GoalLine::id, GoalLine::words));
    return found.stream()
        .map(note ->
            new NotePage.Line(
                note,
                authors.computeIfAbsent(
                    note.specialist(), one -> specialists.find(organization, one).called()),
                note.goals().stream().filter(goals::containsKey).map(goals::get).toList(),
                amendments.getOrDefault(note.id(), List.of()),
                additions.getOrDefault(note.id(), List.of()),
                since.getOrDefault(note.id(), NotePage.Since.NOTHING)))
        .toList();
  }

  private Map<ContactId, NotePage.Since> since(OrganizationId organization, List<ContactId> ids) {
    var before = formers.of(organization, ids).stream().collect(groupingBy(Former::noteId));
    var signed =
        formers.countersigns(organization, ids).stream()
            .collect(toMap(Countersign::noteId, one -> one));
    var said = objections.of(organization, ids).stream().collect(groupingBy(Objection::noteId));
    var answered =
        said.isEmpty()
            ? Map.<ContactId, List<Answer>>of()
            : objections.answers(organization, ids).stream().collect(groupingBy(Answer::noteId));
    var confirmed =
        receipts.of(organization, ids).stream().collect(toMap(Receipt::noteId, one -> one));
    return ids.stream()
        .collect(
            toMap(
                id -> id,
                id ->
                    new NotePage.Since(
                        before.getOrDefault(id, List.of()),
                        signed.get(id),
                        said.getOrDefault(id, List.of()),
                        answered.getOrDefault(id, List.of()),
                        confirmed.get(id))));
  }
}
