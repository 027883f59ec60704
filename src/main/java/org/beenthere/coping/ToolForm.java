package org.beenthere.coping;

import java.util.List;
import java.util.UUID;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Identifier;

/// A tool of one's own, as it is typed; nothing in it is null.
///
/// @param form made with the form and sent along with it, so that twice sent is one tool
/// @param who who sees it: [Shares]
public record ToolForm(String form, String called, String steps, String who) {

  private static final int NAME = 80;
  private static final int STEPS = 4000;

  public ToolForm {
    form = FormText.asIs(form);
    called = FormText.oneLine(called);
    steps = FormText.stripped(steps);
    who = FormText.asIs(who);
  }

  static ToolForm fresh() {
    return new ToolForm(Identifier.fresh().toString(), "", "", Shares.PEER.name());
  }

  static ToolForm of(Tool tool) {
    return new ToolForm(
        tool.id().toString(), tool.called(), tool.steps(), Shares.of(tool.shared()).name());
  }

  FormErrors check() {
    return FormErrors.none()
        .require("called", called, "coping.own.called.missing")
        .atMost(NAME, "called", called)
        .require("steps", steps, "coping.own.steps.missing")
        .atMost(STEPS, "steps", steps);
  }

  public boolean isShared() {
    return Shares.read(who);
  }

  UUID id() {
    return Identifier.of(Identifier.read(form), List.of("tool", called, steps, who));
  }
}
