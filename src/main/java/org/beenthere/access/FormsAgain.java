package org.beenthere.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.beenthere.shell.Page;
import org.beenthere.shell.Pages;
import org.beenthere.shell.ShownAgain;
import org.beenthere.vocabulary.NotFound;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Finds the page that shows a form for everybody once more, as somebody filled it in. It looks for
/// it before any page is asked, because what comes without its token gets no further.
@Component
class FormsAgain {

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final ObjectProvider<RequestMappingHandlerAdapter> adapters;

  FormsAgain(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings,
      @Qualifier("requestMappingHandlerAdapter")
          ObjectProvider<RequestMappingHandlerAdapter> adapters) {
    this.mappings = mappings;
    this.adapters = adapters;
  }

  /// The form as it was sent, with a sentence on top; nothing when there is no such page for it, or
  /// what was sent makes no sense to it.
  Optional<View> of(HttpServletRequest request, HttpServletResponse response) throws Exception {
    try {
      return shown(request, response);
    } catch (Exception failure) {
      if (isOfTheForm(failure)) {
        request.removeAttribute(Pages.NOTICE);
        return Optional.empty();
      }
      throw failure;
    }
  }

  private Optional<View> shown(HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    ServletRequestPathUtils.parseAndCache(request);
    var chain = mappings.getObject().getHandler(request);
    if (chain == null || !(chain.getHandler() instanceof HandlerMethod sentTo)) {
      return Optional.empty();
    }
    var shows = shows(sentTo.createWithResolvedBean(), request);
    if (shows.isEmpty()) {
      return Optional.empty();
    }
    request.setAttribute(Pages.NOTICE, Page.AWAY);
    var shown = adapters.getObject().handle(request, response, shows.get());
    return Optional.ofNullable(shown == null ? null : shown.getView());
  }

  /// What it is about is gone, or it was sent to where no form is sent, or in a way that no page
  /// reads: as the page would answer that itself, and no mistake of ours.
  private static boolean isOfTheForm(Exception failure) {
    return failure instanceof NotFound
        || failure instanceof MethodArgumentTypeMismatchException
        || failure instanceof InvalidPropertyException
        || failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError();
  }

  private static Optional<HandlerMethod> shows(HandlerMethod sentTo, HttpServletRequest request) {
    var address = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return MethodIntrospector.selectMethods(
            sentTo.getBeanType(),
            (MethodIntrospector.MetadataLookup<ShownAgain>)
                method -> AnnotatedElementUtils.findMergedAnnotation(method, ShownAgain.class))
        .entrySet()
        .stream()
        .filter(one -> Arrays.asList(one.getValue().value()).contains(Objects.toString(address)))
        .map(one -> new HandlerMethod(sentTo.getBean(), one.getKey()))
        .findFirst();
  }
}
