package org.beenthere.strangers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.shell.For;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A page of the program and what it is asked with, read from the program itself.
///
/// @param room where it lies
/// @param hats for whom it is
/// @param questions the names of what may stand behind the question mark and name something
record Route(
    RequestMethod method, String path, String room, Set<Hat> hats, List<String> questions) {

  private static final Pattern VARIABLE = Pattern.compile("([^/{]+)((?:/\\{[^}]+})+)");
  private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

  /// A sheet's size is one of two words and no name of anything, and each answer would be a file.
  private static final String PAPER = "paper";

  /// All pages that belong to the program, each with each of its methods.
  static List<Route> all(RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(one -> one.getValue().getBeanType().getName().startsWith("org.beenthere"))
        .flatMap(one ->
            one.getKey().getPatternValues().stream()
                .flatMap(path -> methods(one).map(method -> of(method, path, one.getValue()))))
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
        .toList();
  }

  private static Stream<RequestMethod> methods(
      Map.Entry<org.springframework.web.servlet.mvc.method.RequestMappingInfo, HandlerMethod> one) {
    var said = one.getKey().getMethodsCondition().getMethods();
    return said.isEmpty()
        ? Stream.of(RequestMethod.GET, RequestMethod.POST, RequestMethod.DELETE)
        : said.stream();
  }

  private static Route of(RequestMethod method, String path, HandlerMethod handler) {
    var onMethod = handler.getMethodAnnotation(For.class);
    var said = onMethod != null ? onMethod : handler.getBeanType().getAnnotation(For.class);
    return new Route(
        method,
        path,
        Rooms.of(handler.getBeanType()),
        said == null ? Set.of() : Set.of(said.value()),
        Arrays.stream(handler.getMethodParameters())
            .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
            .filter(parameter ->
                parameter.getParameterType() == String.class
                    || Identifier.class.isAssignableFrom(parameter.getParameterType()))
            .map(parameter -> parameter.getParameter().getName())
            .filter(name -> !name.equals(PAPER))
            .toList());
  }

  boolean isForEverybody() {
    return hats.contains(Hat.VISITOR);
  }

  /// Whether a form that is sent to this address comes to this page.
  boolean takes(RequestMethod sent, String address) {
    return method == sent
        && address.split("\\?", 2)[0].matches(NAME.matcher(path).replaceAll("[^/]+"));
  }

  /// What stands in the address, each after the word before it: `notes/{note}`. The word says what
  /// kind of thing it is.
  List<String> things() {
    return VARIABLE
        .matcher(path)
        .results()
        .flatMap(part ->
            NAME.matcher(part.group(2)).results().map(name -> part.group(1) + "/" + name.group()))
        .toList();
  }

  /// The address with something in each place.
  String filled(UnaryOperator<String> thing) {
    return VARIABLE
        .matcher(path)
        .replaceAll(part ->
            part.group(1)
                + NAME.matcher(part.group(2))
                    .results()
                    .map(name -> "/" + thing.apply(part.group(1) + "/" + name.group()))
                    .collect(Collectors.joining()));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
