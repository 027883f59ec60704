package org.beenthere.shell;

import beenthere.pages.Templates;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.beenthere.storage.Asking;
import org.beenthere.vocabulary.Hat;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// What a browser is shown when something went wrong outside the reach of [ErrorPages]: before any
/// page was found, while one was written, or in the server itself.
@Controller
@For(Hat.VISITOR)
class LastPage implements ErrorController {

  private final Pages pages;
  private final Templates templates;

  LastPage(Pages pages, Templates templates) {
    this.pages = pages;
    this.templates = templates;
  }

  @RequestMapping("${server.error.path:/error}")
  View show(HttpServletRequest request, HttpServletResponse response) {
    var told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    // Somebody who types the address of this page finds nothing here.
    var status = told instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
    if (failure instanceof InvalidParameterException unreadable) {
      status = HttpStatus.resolve(unreadable.getErrorCode());
    }
    if (status == null || status.is5xxServerError()) {
      var reference = failure instanceof Throwable thrown ? ErrorPages.note(thrown) : "";
      return page(HttpStatus.INTERNAL_SERVER_ERROR, "error.ours", reference, request, response);
    }
    var key =
        switch (status) {
          case BAD_REQUEST -> "error.badRequest";
          case CONTENT_TOO_LARGE -> "error.tooLarge";
          default -> "error.notFound";
        };
    return page(status, key, "", request, response);
  }

  /// Nobody in particular is asking any more.
  private View page(
      HttpStatus status,
      String key,
      String reference,
      HttpServletRequest request,
      HttpServletResponse response) {
    ContentPolicy.on(response);
    return Asking.VISITOR.get(() -> {
      var page = pages.of(request, response);
      return Html.page(status, templates.shellError(page, key, page.t(key + ".text"), reference));
    });
  }
}
