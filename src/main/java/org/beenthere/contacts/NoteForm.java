package org.beenthere.contacts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.beenthere.contacts.ContactNote.Told;
import org.beenthere.plans.GoalId;
import org.beenthere.plans.GoalLine;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Minutes;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;

/// A note as it is typed; nothing in it is null.
///
/// @param id made with the form and sent along with it, so that twice sent is one note
/// @param outcome [#REACHED], or how an attempt ended
/// @param usual the minutes that stood there before anybody typed, or empty
/// @param twice which of two hours alike is meant, on the night the clocks went back
/// @param place where they met, in the author’s words
/// @param nextOn when they mean to be in contact again, or empty
/// @param said the questions that are answered with "yes, that is right"
/// @param hinted not empty once the hint about a word was seen; it is given once
public record NoteForm(
    String id,
    String setting,
    String outcome,
    String day,
    String started,
    String minutes,
    String usual,
    List<String> tasks,
    List<String> goals,
    String did,
    String mattered,
    String next,
    String twice,
    String place,
    String nextOn,
    List<String> said,
    String hinted) {

  /// They were reached.
  public static final String REACHED = "REACHED";

  private static final int LONG = 8000;
  private static final int LINE = 120;

  public NoteForm {
    id = FormText.asIs(id);
    setting = FormText.asIs(setting);
    outcome = FormText.asIs(outcome);
    day = FormText.stripped(day);
    started = FormText.stripped(started);
    minutes = FormText.stripped(minutes);
    usual = FormText.asIs(usual);
    tasks = list(tasks);
    goals = list(goals);
    did = FormText.asIs(did);
    mattered = FormText.asIs(mattered);
    next = FormText.asIs(next);
    twice = FormText.asIs(twice);
    place = FormText.asIs(place);
    nextOn = FormText.stripped(nextOn);
    said = list(said);
    hinted = FormText.asIs(hinted);
  }

  /// Whether the hint about a word was seen.
  public boolean wasHinted() {
    return !hinted.isEmpty();
  }

  /// The same words as another note.
  NoteForm anew() {
    return with(ContactId.next().toString(), hinted);
  }

  /// What was typed for that note, whatever the form said.
  NoteForm of(ContactId note) {
    return with(note.toString(), hinted);
  }

  /// The same note, its author having seen the hint.
  NoteForm seen() {
    return with(id, "yes");
  }

  /// The same to go on with later: what nobody typed is not kept as if somebody had.
  NoteForm forLater() {
    return with(id, hinted, tookNoTime() ? "" : minutes);
  }

  private NoteForm with(String otherId, String seen) {
    return with(otherId, seen, minutes);
  }

  private NoteForm with(String otherId, String seen, String time) {
    return new NoteForm(
        otherId, setting, outcome, day, started, time, usual, tasks, goals, did, mattered, next,
        twice, place, nextOn, said, seen);
  }

  /// What has to be mended before it can be signed.
  ///
  /// @param edge what whoever writes may write
  FormErrors check(ZoneId zone, Instant now, RoleEdge edge) {
    return check(zone, now)
        .addIf(!edge.tasks().containsAll(chosenTasks()), "tasks", "contacts.tasks.notYours")
        .addIf(!edge.goals() && !goals.isEmpty(), "tasks", "contacts.tasks.notYours");
  }

  /// The same, before anybody asked what whoever writes may write.
  FormErrors check(ZoneId zone, Instant now) {
    var errors =
        FormErrors.none()
            .addIf(One.of(Setting.class, setting) == null, "setting", "contacts.setting.missing")
            .addIf(!reached() && attempt() == null, "outcome", "contacts.outcome.missing");
    Start.read(day, started, zone, now, chosenHour()).tell(errors);
    return errors
        .addIf(length() == null, "minutes", "contacts.minutes.wrong", Minutes.MOST)
        .addIf(reached() && Minutes.NONE.equals(length()), "minutes", "contacts.minutes.none")
        .addIf(!nextOn.isEmpty() && isNextWrong(), "nextOn", "contacts.nextOn.wrong")
        .addIf(reached() && did.isBlank(), "did", "contacts.did.missing")
        .atMost(LINE, "place", place)
        .atMost(LONG, "did", did)
        .atMost(LONG, "mattered", mattered)
        .atMost(LONG, "next", next);
  }

  private boolean isNextWrong() {
    var before = Start.day(day);
    var following = Start.day(nextOn);
    return following == null
        || before != null && (following.isBefore(before) || following.isAfter(before.plusYears(1)));
  }

  /// The note, once [#check] found nothing.
  ///
  /// @param there the goals of the plan in force; others cannot be touched
  ContactNote note(ParticipantId participant, Viewer viewer, List<GoalLine> there, Instant now) {
    var start = Start.read(day, started, ZoneId.of(viewer.zone()), now, chosenHour());
    var how = One.of(Setting.class, setting);
    var length = length();
    if (!(start instanceof Start.At at) || how == null || length == null) {
      throw new IllegalStateException("the form was not checked");
    }
    return new ContactNote(
        viewer.organization(),
        ContactId.of(id),
        participant,
        viewer.account(),
        viewer.specialist(),
        how,
        attempt(),
        at.moment(),
        length,
        chosenTasks(),
        there.stream().map(GoalLine::id).filter(this::touches).toList(),
        new Told(did.strip(), mattered.strip(), next.strip()),
        Around.NOTHING.told(place.strip(), Start.day(nextOn)),
        now);
  }

  /// What was answered with "yes, that is right".
  public Set<NoteRule> answered() {
    return One.all(NoteRule.class, said);
  }

  /// Whether it is said where they met.
  public boolean hasPlace() {
    return !place.isBlank();
  }

  /// Which of two hours alike is meant, when one of them was chosen.
  public String hour() {
    var which = chosenHour();
    return which == null ? "" : which.name();
  }

  /// Whether a field, or a question, is about when and where it was.
  public static boolean isAboutWhen(String field) {
    var beside =
        field.startsWith("said-")
            ? NoteRule.valueOf(field.substring("said-".length())).field()
            : field;
    return Set.of("day", "started", "twice", "place").contains(beside);
  }

  @Nullable Twice chosenHour() {
    return One.of(Twice.class, twice);
  }

  /// Whether the person was reached.
  public boolean reached() {
    return REACHED.equals(outcome);
  }

  @Nullable Attempt attempt() {
    return One.of(Attempt.class, outcome);
  }

  /// How they met, when it was chosen.
  public Set<Setting> chosenSetting() {
    var how = One.of(Setting.class, setting);
    return how == null ? Set.of() : Set.of(how);
  }

  /// The tasks that were chosen.
  public Set<PeerTask> chosenTasks() {
    return One.all(PeerTask.class, tasks);
  }

  /// Whether more is told than most notes do.
  public boolean tellsMore() {
    return !goals.isEmpty() || !mattered.isBlank() || !next.isBlank() || !nextOn.isEmpty();
  }

  /// Whether this goal was chosen.
  public boolean touches(GoalId goal) {
    return goals.contains(goal.toString());
  }

  /// An attempt takes no time unless somebody says so; a contact takes some.
  private @Nullable Minutes length() {
    if (tookNoTime()) {
      return Minutes.NONE;
    }
    try {
      var value = Integer.parseInt(minutes);
      return Minutes.isBelievable(value) ? new Minutes(value) : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private boolean tookNoTime() {
    return !reached() && (minutes.isEmpty() || minutes.equals(usual));
  }

  private static List<String> list(@Nullable List<String> chosen) {
    return chosen == null ? List.of() : List.copyOf(chosen);
  }
}
