package org.beenthere.bench.plans;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.beenthere.shell.For;
import org.beenthere.vocabulary.Hat;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// A page that can be opened, read from the program itself.
///
/// @param path the address, with names in it such as `/people/{id}`
/// @param hats for whom it is
record Route(String path, Set<Hat> hats) {

  static List<Route> all() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    return scanner.findCandidateComponents("org.beenthere").stream()
        .map(found -> controller(found.getBeanClassName()))
        .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(GetMapping.class))
        .flatMap(Route::of)
        .sorted(Comparator.comparing(Route::path))
        .toList();
  }

  private static Class<?> controller(String name) {
    try {
      return Class.forName(name, false, Route.class.getClassLoader());
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static Stream<Route> of(Method method) {
    var onMethod = method.getAnnotation(For.class);
    var said = onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(For.class);
    var hats = said == null ? Set.<Hat>of() : Set.of(said.value());
    return Arrays.stream(method.getAnnotation(GetMapping.class).value())
        .map(path -> new Route(path, hats));
  }

  /// Pages of one's account let everybody in and send away who is not signed in.
  private boolean isOnesOwn() {
    return path.startsWith("/account") || path.equals("/hats") || path.equals("/welcome-back");
  }

  /// A page for everybody is opened by a visitor; the others by all whom they are for, under an
  /// address that is theirs.
  boolean isFor(Hat hat) {
    if (hats.contains(Hat.VISITOR)) {
      return hat == (isOnesOwn() ? Hat.SPECIALIST : Hat.VISITOR);
    }
    var elsewhere = hat == Hat.PARTICIPANT ? "/people/" : hat == Hat.GUEST ? "" : "/my/";
    return hats.contains(hat) && (elsewhere.isEmpty() || !path.startsWith(elsewhere));
  }
}
