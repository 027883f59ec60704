package org.beenthere.appointments;

import java.util.Optional;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where an organization meets by video, as its administrators say.
@Service
@Transactional
public class VideoRooms {

  private final VideoTable table;
  private final Trail trail;

  VideoRooms(VideoTable table, Trail trail) {
    this.table = table;
    this.trail = trail;
  }

  @Transactional(readOnly = true)
  Optional<String> of(Viewer viewer) {
    return table.of(viewer.organization());
  }

  /// @param template an address with `{room}` in it, or empty for no video
  public void say(Viewer administrator, String template) {
    if (template.isEmpty()) {
      table.remove(administrator.organization());
    } else {
      table.put(administrator.organization(), template);
    }
    trail.did(administrator, Deed.CHANGE, null, "video", administrator.organization().value());
  }
}
