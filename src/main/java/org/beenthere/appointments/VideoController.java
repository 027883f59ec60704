package org.beenthere.appointments;

import beenthere.pages.Templates;
import java.net.URI;
import java.net.URISyntaxException;
import org.beenthere.shell.For;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.shell.Html;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// An administrator says where people meet by video.
@Controller
@For(Hat.ADMINISTRATOR)
class VideoController {

  private static final String FIELD = "template";

  private final VideoRooms video;
  private final Templates templates;

  VideoController(VideoRooms video, Templates templates) {
    this.video = video;
    this.templates = templates;
  }

  @GetMapping("/video")
  View show(Viewer viewer, Page page) {
    var now = video.of(viewer).orElse("");
    return Html.ok(templates.appointmentsVideo(page, now, FormErrors.none()));
  }

  @PostMapping("/video")
  View change(@RequestParam(defaultValue = "") String template, Viewer viewer, Page page) {
    var typed = FormText.stripped(template);
    var errors =
        FormErrors.none()
            .atMost(500, FIELD, typed)
            .addIf(
                !typed.isEmpty() && !isAddress(typed),
                FIELD,
                "appointments.video.wrong",
                VideoTable.ROOM);
    if (errors.any()) {
      return Html.invalid(templates.appointmentsVideo(page, template, errors));
    }
    video.say(viewer, typed);
    return Html.seeOther("/video", "appointments.video.done");
  }

  /// Over https, with the room behind the name of the house it is in, so that no room can change
  /// where the link leads; and without anybody's name and password.
  private static boolean isAddress(String typed) {
    var room = typed.indexOf(VideoTable.ROOM);
    if (!typed.startsWith("https://") || room < 0) {
      return false;
    }
    try {
      var address = new URI(typed.replace(VideoTable.ROOM, "room"));
      return address.getHost() != null
          && address.getUserInfo() == null
          && room > typed.indexOf('/', "https://".length())
          && typed.indexOf('/', "https://".length()) > 0;
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }

  @Bean
  static NavigationEntry videoEntry() {
    return NavigationEntry.of(260, "/video", "appointments.video", "video", Hat.ADMINISTRATOR);
  }
}
