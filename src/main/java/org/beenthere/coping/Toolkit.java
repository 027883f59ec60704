package org.beenthere.coping;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What somebody keeps at hand: techniques they picked, and what they wrote themselves, in their
/// own order. Whoever walks with them sees what they share of it.
@Service
@Transactional
public class Toolkit {

  /// More than anybody keeps; a limit so that nobody fills the house by accident.
  static final int MOST = 100;

  /// What a toolkit holds.
  ///
  /// @param tools in their order
  /// @param aside what was put aside
  public record Kit(List<Tool> tools, List<Tool> aside) {

    /// Whether this technique is in it.
    public boolean has(Technique technique) {
      return tools.stream().anyMatch(tool -> tool.technique() == technique);
    }
  }

  private final ToolTable table;
  private final Trail trail;
  private final Clock clock;

  Toolkit(ToolTable table, Trail trail, Clock clock) {
    this.table = table;
    this.trail = trail;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Kit of(OrganizationId organization, ParticipantId who) {
    var all = table.of(organization, who);
    return new Kit(
        all.stream().filter(tool -> !tool.aside()).toList(),
        all.stream().filter(Tool::aside).toList());
  }

  /// @throws NotFound when there is no such tool of theirs
  @Transactional(readOnly = true)
  Tool one(Viewer viewer, UUID id) {
    return table.withId(viewer.organization(), viewer.participant(), id).orElseThrow(NotFound::new);
  }

  public void pick(Viewer viewer, Technique technique) {
    var who = viewer.participant();
    table.pick(viewer.organization(), who, Identifier.fresh(), technique, clock.instant());
    trail.changed(viewer, who, "tools", who.value());
  }

  /// Keeps one of their own; the same form sent twice is one.
  ///
  /// @return false when there are too many already
  public boolean write(Viewer viewer, ToolForm form) {
    var who = viewer.participant();
    if (table.of(viewer.organization(), who).size() >= MOST) {
      return false;
    }
    if (table.write(viewer.organization(), who, form.id(), form, clock.instant())) {
      trail.changed(viewer, who, "tools", who.value());
    }
    return true;
  }

  void rewrite(Viewer viewer, UUID id, ToolForm form) {
    if (one(viewer, id).technique() != null) {
      throw new NotFound();
    }
    table.rewrite(viewer.organization(), id, form);
    trail.changed(viewer, viewer.participant(), "tools", id);
  }

  /// Does one thing with a tool of theirs.
  void place(Viewer viewer, UUID id, Place to) {
    var tool = one(viewer, id);
    var organization = viewer.organization();
    switch (to) {
      case UP, DOWN -> swap(viewer, tool, to == Place.UP);
      case ASIDE -> table.place(organization, id, tool.position(), tool.shared(), true);
      case BACK -> table.place(organization, id, tool.position(), tool.shared(), false);
      case SHARE -> table.place(organization, id, tool.position(), true, tool.aside());
      case KEEP -> table.place(organization, id, tool.position(), false, tool.aside());
      case ERASE -> {
        table.erase(organization, id);
        trail.did(viewer, Deed.REMOVE, viewer.participant(), "tools", id);
        return;
      }
    }
    trail.changed(viewer, viewer.participant(), "tools", id);
  }

  /// What can be done with a tool. Erasing has two steps: first it is put aside.
  enum Place {
    UP,
    DOWN,
    ASIDE,
    BACK,
    SHARE,
    KEEP,
    ERASE
  }

  /// Changes places with the one before it or after it, if there is one.
  private void swap(Viewer viewer, Tool tool, boolean up) {
    var organization = viewer.organization();
    var tools = of(organization, viewer.participant()).tools();
    var other = tools.indexOf(tool) + (up ? -1 : 1);
    if (tool.aside() || other < 0 || other >= tools.size()) {
      return;
    }
    var neighbor = tools.get(other);
    table.place(organization, tool.id(), neighbor.position(), tool.shared(), false);
    table.place(organization, neighbor.id(), tool.position(), neighbor.shared(), false);
  }
}
