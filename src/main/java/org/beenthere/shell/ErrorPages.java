package org.beenthere.shell;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.View;
import org.springframework.web.util.DisconnectedClientHelper;

/// Turns what went wrong into a page a person can act on. The only place that does: rooms throw,
/// and catch nothing. Private words never reach a log; our own mistakes are logged by their type
/// and place, under a reference the person can quote.
@ControllerAdvice
class ErrorPages {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final Pages pages;
  private final Templates templates;

  ErrorPages(Pages pages, Templates templates) {
    this.pages = pages;
    this.templates = templates;
  }

  /// An address with something in it that is no identifier or number leads nowhere as well.
  @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
  View notFound(HttpServletRequest request, HttpServletResponse response) {
    return show(HttpStatus.NOT_FOUND, "error.notFound", "", request, response);
  }

  @ExceptionHandler(Refusal.class)
  View refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
    var page = pages.of(request, response);
    return Html.page(
        HttpStatus.CONFLICT,
        templates.shellError(page, "error.refused", page.words().of(refusal), ""));
  }

  @ExceptionHandler(OptimisticLockingFailureException.class)
  View someoneWasFaster(HttpServletRequest request, HttpServletResponse response) {
    return show(HttpStatus.CONFLICT, "error.faster", "", request, response);
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  View tooLarge(HttpServletRequest request, HttpServletResponse response) {
    return show(HttpStatus.CONTENT_TOO_LARGE, "error.tooLarge", "", request, response);
  }

  /// A field under a name that no form of ours has, such as the third letter of a word.
  @ExceptionHandler(InvalidPropertyException.class)
  View noSuchField(HttpServletRequest request, HttpServletResponse response) {
    return show(HttpStatus.BAD_REQUEST, "error.badRequest", "", request, response);
  }

  /// A form that the web server would not read, because it is too large or makes no sense.
  @ExceptionHandler(InvalidParameterException.class)
  View unreadable(
      InvalidParameterException unreadable,
      HttpServletRequest request,
      HttpServletResponse response) {
    var large = unreadable.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
    return show(
        large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
        large ? "error.tooLarge" : "error.badRequest",
        "",
        request,
        response);
  }

  @ExceptionHandler(Exception.class)
  View failed(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
      throw failure;
    }
    if (hungUp(failure)) {
      // Nothing of ours went wrong, and there is nobody to tell.
      return (model, asked, answer) -> {};
    }
    if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      var status = HttpStatus.valueOf(known.getStatusCode().value());
      return show(
          status == HttpStatus.BAD_REQUEST ? status : HttpStatus.NOT_FOUND,
          status == HttpStatus.BAD_REQUEST ? "error.badRequest" : "error.notFound",
          "",
          request,
          response);
    }
    var reference = note(failure);
    return show(HttpStatus.INTERNAL_SERVER_ERROR, "error.ours", reference, request, response);
  }

  /// Whether whoever asked has hung up. A database that hung up looks alike, but then somebody
  /// waits for an answer, and an empty page would take what they typed.
  private static boolean hungUp(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return false;
      }
    }
    return DisconnectedClientHelper.isClientDisconnectedException(failure);
  }

  private View show(
      HttpStatus status,
      String key,
      String reference,
      HttpServletRequest request,
      HttpServletResponse response) {
    var page = pages.of(request, response);
    return Html.page(status, templates.shellError(page, key, page.t(key + ".text"), reference));
  }

  /// Logs a failure of ours.
  ///
  /// @return the reference under which it stands in the log
  static String note(Throwable failure) {
    var reference = Long.toString(System.nanoTime() & 0xFFFFFFFFFFL, 36);
    LOG.error("{} {}", reference, trace(failure));
    return reference;
  }

  /// The types and places of a failure, without its messages: PostgreSQL quotes the row it refuses,
  /// and a row holds what people told us.
  private static String trace(Throwable failure) {
    var text = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      text.append(text.isEmpty() ? "" : " caused by ").append(cause.getClass().getName());
      if (cause instanceof SQLException sql) {
        text.append(" state ").append(sql.getSQLState());
      }
      var frames = cause.getStackTrace();
      for (int i = 0; i < frames.length; i++) {
        if (i < 3 || frames[i].getClassName().startsWith("org.beenthere")) {
          text.append("\n    at ").append(frames[i]);
        }
      }
    }
    return text.toString();
  }
}
