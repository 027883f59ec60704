package org.beenthere.shell;

import java.util.Arrays;
import java.util.List;
import org.beenthere.vocabulary.Hat;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whom the pages of the house are for.
@Component
public class Whom {

  private final ObjectProvider<RequestMappingHandlerMapping> pages;

  Whom(ObjectProvider<RequestMappingHandlerMapping> pages) {
    this.pages = pages;
  }

  /// Whether a page at this path can be shown under that hat. It may still be that the thing it is
  /// about is not there, or not theirs to see.
  ///
  /// @param path without what follows a question mark, or with it
  public boolean mayOpen(Hat hat, String path) {
    var question = path.indexOf('?');
    var bare = PathContainer.parsePath(question < 0 ? path : path.substring(0, question));
    return pages.stream()
        .flatMap(all -> all.getHandlerMethods().entrySet().stream())
        .filter(page -> shows(page.getKey(), bare))
        .map(page -> hats(page.getValue()))
        .anyMatch(hats -> hats.contains(hat) || hats.contains(Hat.VISITOR));
  }

  /// Those whom a method, or else its controller, says it is for; nobody when neither says.
  static List<Hat> hats(HandlerMethod method) {
    var onMethod = method.getMethodAnnotation(For.class);
    var said = onMethod != null ? onMethod : method.getBeanType().getAnnotation(For.class);
    return said == null ? List.of() : Arrays.asList(said.value());
  }

  private static boolean shows(RequestMappingInfo page, PathContainer path) {
    var methods = page.getMethodsCondition().getMethods();
    return (methods.isEmpty() || methods.contains(RequestMethod.GET))
        && page.getPathPatternsCondition() != null
        && page.getPathPatternsCondition().getPatterns().stream()
            .anyMatch(pattern -> pattern.matches(path));
  }
}
