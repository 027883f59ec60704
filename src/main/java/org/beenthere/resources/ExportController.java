package org.beenthere.resources;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beenthere.shell.For;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/// The list as HSDS 3 in JSON, a page at a time, for other directories to take along. Public, as
/// the list is.
@Controller
@For(Hat.VISITOR)
class ExportController {

  static final int A_PAGE = 100;

  private static final int FURTHEST = 10_000;

  private final Resources resources;

  ExportController(Resources resources) {
    this.resources = resources;
  }

  /// @param page from 1
  /// @param organization whose list, or empty for every list of the house
  @GetMapping("/resources/services.json")
  void services(
      @RequestParam(defaultValue = "1") String page,
      @RequestParam(defaultValue = "") String organization,
      HttpServletResponse response)
      throws IOException {
    var whose = organization.isEmpty() ? null : Identifier.read(organization);
    var number = page.matches("[1-9]\\d{0,4}") ? Math.min(FURTHEST, Integer.parseInt(page)) : 1;
    var services = resources.page(whose, A_PAGE, (number - 1) * A_PAGE);
    var json =
        JsonMapper.shared()
            .writeValueAsBytes(
                HsdsWriter.page(
                    services, resources.rest(services), resources.count(whose), number, A_PAGE));
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(json.length);
    response.setHeader("Cache-Control", "public, max-age=300");
    response.getOutputStream().write(json);
  }
}
