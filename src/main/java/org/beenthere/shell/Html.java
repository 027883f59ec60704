package org.beenthere.shell;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// How a controller answers: with a page, or with the way to one. The whole bridge between Spring
/// and the typed templates.
public final class Html {

  /// A page, as asked for.
  public static View ok(JteModel page) {
    return page(HttpStatus.OK, page);
  }

  /// The form again with what was typed and what is the matter (422).
  public static View invalid(JteModel page) {
    return page(HttpStatus.UNPROCESSABLE_CONTENT, page);
  }

  /// The form again as it was sent, because it outlived its token: nothing was done (403).
  public static View again(JteModel page) {
    return page(HttpStatus.FORBIDDEN, page);
  }

  public static View page(HttpStatus status, JteModel page) {
    return new View() {
      @Override
      public String getContentType() {
        return "text/html;charset=UTF-8";
      }

      @Override
      public void render(
          @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
          throws Exception {
        // Rendered whole before the first byte leaves, so that a failing page is an error page.
        var output = new Utf8ByteOutput();
        page.render(output);
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
      }
    };
  }

  /// A page that is the same for every visitor in a language: a browser may keep it and only asks
  /// whether it changed, which costs a few bytes. Whoever is signed in gets it fresh, as any page.
  public static View kept(Page page, JteModel content) {
    return page.viewer() == null ? new KeptPage(content) : ok(content);
  }

  /// Go and look there (303), after something was done.
  public static View seeOther(String path) {
    return (model, request, response) -> {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader("Location", path);
    };
  }

  /// Go and look there, with a sentence about what was done.
  ///
  /// @param notice the key of the sentence
  public static View seeOther(String path, String notice) {
    return (model, request, response) -> {
      Notices.leave(notice, request, response);
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader("Location", path);
    };
  }

  /// Tells htmx to load the page anew: the work that it shows is done.
  public static View lookAgain() {
    return (model, request, response) -> {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      response.setHeader("HX-Refresh", "true");
    };
  }

  private Html() {}
}
