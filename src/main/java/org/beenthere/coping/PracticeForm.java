package org.beenthere.coping;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Identifier;
import org.jspecify.annotations.Nullable;

/// What somebody tried, as it is typed; nothing in it is null.
///
/// @param form made with the form and sent along with it, so that twice sent is one
/// @param tool the name of a technique, or the number of a tool of one's own
/// @param who who sees it: [Shares]
public record PracticeForm(
    String form,
    String tool,
    String how,
    String situation,
    String helped,
    String again,
    String who) {

  private static final int LONG = 4000;
  private static final int FULL = 10;

  public PracticeForm {
    form = FormText.asIs(form);
    tool = FormText.stripped(tool);
    how = FormText.asIs(how);
    situation = FormText.stripped(situation);
    helped = FormText.stripped(helped);
    again = FormText.asIs(again);
    who = FormText.asIs(who);
  }

  static PracticeForm about(String tool) {
    return new PracticeForm(
        Identifier.fresh().toString(),
        tool,
        Practice.How.ALONE.name(),
        "",
        "",
        "",
        Shares.PEER.name());
  }

  /// @param known whether it is a technique, or a tool of theirs
  FormErrors check(boolean known) {
    return FormErrors.none()
        .addIf(!known, "tool", "coping.practice.tool.missing")
        .addIf(chosenHow() == null, "how", "coping.practice.how.missing")
        .atMost(LONG, "situation", situation)
        .addIf(
            !helped.isEmpty() && chosenHelped() == null, "helped", "coping.practice.helped.wrong");
  }

  Practice.@Nullable How chosenHow() {
    return one(Practice.How.values(), how);
  }

  Practice.@Nullable Again chosenAgain() {
    return one(Practice.Again.values(), again);
  }

  @Nullable Integer chosenHelped() {
    return helped.matches("\\d{1,2}") && Integer.parseInt(helped) <= FULL
        ? Integer.valueOf(helped)
        : null;
  }

  boolean isShared() {
    return Shares.read(who);
  }

  UUID id() {
    return Identifier.of(
        Identifier.read(form), List.of("practice", tool, how, situation, helped, again, who));
  }

  private static <E extends Enum<E>> @Nullable E one(E[] constants, String name) {
    return Arrays.stream(constants).filter(one -> one.name().equals(name)).findFirst().orElse(null);
  }
}
