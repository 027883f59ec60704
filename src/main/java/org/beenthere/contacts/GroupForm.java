package org.beenthere.contacts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.beenthere.participants.PersonLine;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;

/// A note about a group as it is typed: what was done together stands in the record of each, and
/// what mattered to one in theirs alone. Nothing in it is null.
///
/// @param people identifiers of those who were there
/// @param own what mattered to each, by their identifier
/// @param others how many were there besides, about whom nothing is noted
public record GroupForm(
    String id,
    List<String> people,
    Map<String, String> own,
    String others,
    String day,
    String started,
    String minutes,
    List<String> tasks,
    String did,
    String next,
    String twice,
    String place,
    List<String> said,
    String hinted) {

  private static final int MOST_OTHERS = 100;
  private static final int LONG = 8000;

  public GroupForm {
    id = FormText.asIs(id);
    people = list(people);
    own = own == null ? Map.of() : own;
    others = FormText.stripped(others);
    day = FormText.stripped(day);
    started = FormText.stripped(started);
    minutes = FormText.stripped(minutes);
    tasks = list(tasks);
    did = FormText.asIs(did);
    next = FormText.asIs(next);
    twice = FormText.asIs(twice);
    place = FormText.asIs(place);
    said = list(said);
    hinted = FormText.asIs(hinted);
  }

  static GroupForm fresh(Instant now, ZoneId zone) {
    var one = FreshNote.of(now.minusSeconds(30L * 60), zone, null);
    return new GroupForm(
        one.id(),
        List.of(),
        Map.of(),
        "",
        one.day(),
        one.started(),
        "60",
        List.of(),
        "",
        "",
        "",
        "",
        List.of(),
        "");
  }

  /// The same, its author having seen the hint.
  GroupForm seen() {
    return with(id, "yes");
  }

  /// The same words as another note.
  GroupForm anew() {
    return with(ContactId.next().toString(), hinted);
  }

  private GroupForm with(String otherId, String hint) {
    return new GroupForm(
        otherId, people, own, others, day, started, minutes, tasks, did, next, twice, place, said,
        hint);
  }

  /// What mattered to one of them.
  public String own(ParticipantId one) {
    return own.getOrDefault(one.toString(), "");
  }

  public boolean has(ParticipantId one) {
    return people.contains(one.toString());
  }

  /// As it stands in everybody’s record.
  public NoteForm typed() {
    return typed(id, "");
  }

  private NoteForm typed(String as, String mattered) {
    return new NoteForm(
        as,
        Setting.GROUP.name(),
        NoteForm.REACHED,
        day,
        started,
        minutes,
        "",
        tasks,
        List.of(),
        did,
        mattered,
        next,
        twice,
        place,
        "",
        said,
        hinted);
  }

  /// @param there those with whom whoever writes walks
  FormErrors check(ZoneId zone, Instant now, RoleEdge edge, List<PersonLine> there) {
    var known = there.stream().map(one -> one.id().toString()).toList();
    var errors =
        typed()
            .check(zone, now, edge)
            .addIf(chosen().size() < 2, "people", "contacts.group.people.missing")
            .addIf(!known.containsAll(people), "people", "contacts.group.people.missing")
            .addIf(numberOfOthers() == null, "others", "contacts.group.others.wrong", MOST_OTHERS);
    own.forEach((one, words) -> errors.atMost(LONG, "own[" + one + "]", words));
    return errors;
  }

  /// One note for each, once [#check] found nothing. Each has an identifier made from that of the
  /// form, so that twice sent is one.
  List<ContactNote> notes(Viewer author, Instant now) {
    var others = numberOfOthers();
    var size = chosen().size() + (others == null ? 0 : others);
    var contact = Identifier.read(id);
    var notes = new ArrayList<ContactNote>();
    for (var person : chosen()) {
      var participant = ParticipantId.of(person);
      var words = typed(ofOne(person).toString(), own.getOrDefault(person, ""));
      var note = words.note(participant, author, List.of(), now);
      notes.add(note.within(note.around().inGroup(contact, size)));
    }
    return notes;
  }

  private UUID ofOne(String person) {
    return UUID.nameUUIDFromBytes((id + person).getBytes(StandardCharsets.UTF_8));
  }

  private LinkedHashSet<String> chosen() {
    return new LinkedHashSet<>(people);
  }

  private @Nullable Integer numberOfOthers() {
    if (others.isEmpty()) {
      return 0;
    }
    return others.matches("\\d{1,3}") && Integer.parseInt(others) <= MOST_OTHERS
        ? Integer.valueOf(others)
        : null;
  }

  private static List<String> list(@Nullable List<String> chosen) {
    return chosen == null ? List.of() : List.copyOf(chosen);
  }
}
