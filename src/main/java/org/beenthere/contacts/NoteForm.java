package org.beenthere.contacts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
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
    String hinted) {

  /// They were reached.
  public static final String REACHED = "REACHED";

  private static final int LONG = 8000;

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
        seen);
  }

  /// What has to be mended before it can be signed.
  FormErrors check(ZoneId zone, Instant now) {
    var errors =
        FormErrors.none()
            .addIf(one(Setting.class, setting) == null, "setting", "contacts.setting.missing")
            .addIf(!reached() && attempt() == null, "outcome", "contacts.outcome.missing");
    Start.read(day, started, zone, now).tell(errors);
    return errors
        .addIf(length() == null, "minutes", "contacts.minutes.wrong", Minutes.MOST)
        .addIf(reached() && did.isBlank(), "did", "contacts.did.missing")
        .atMost(LONG, "did", did)
        .atMost(LONG, "mattered", mattered)
        .atMost(LONG, "next", next);
  }

  /// The note, once [#check] found nothing.
  ///
  /// @param there the goals of the plan in force; others cannot be touched
  ContactNote note(ParticipantId participant, Viewer viewer, List<GoalLine> there, Instant now) {
    var start = Start.read(day, started, ZoneId.of(viewer.zone()), now);
    var how = one(Setting.class, setting);
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
        now);
  }

  /// Whether the person was reached.
  public boolean reached() {
    return REACHED.equals(outcome);
  }

  @Nullable Attempt attempt() {
    return one(Attempt.class, outcome);
  }

  /// How they met, when it was chosen.
  public Set<Setting> chosenSetting() {
    var how = one(Setting.class, setting);
    return how == null ? Set.of() : Set.of(how);
  }

  /// The tasks that were chosen.
  public Set<PeerTask> chosenTasks() {
    var chosen = EnumSet.noneOf(PeerTask.class);
    tasks.stream()
        .map(name -> one(PeerTask.class, name))
        .filter(task -> task != null)
        .forEach(chosen::add);
    return chosen;
  }

  /// Whether more is told than most notes do.
  public boolean tellsMore() {
    return !goals.isEmpty() || !mattered.isBlank() || !next.isBlank();
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

  private static <E extends Enum<E>> @Nullable E one(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static List<String> list(@Nullable List<String> chosen) {
    return chosen == null ? List.of() : List.copyOf(chosen);
  }
}
