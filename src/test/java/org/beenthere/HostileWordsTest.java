package org.beenthere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.beenthere.shell.For;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whatever is sent to a page, the house does not fall over: made from the program's own list of
/// pages and from the names of the fields in its templates.
@InTheHouse
class HostileWordsTest {

  private static final Pattern NAME = Pattern.compile(" name ?= ?\"([a-zA-Z]\\w*)\"");

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester mvc;

  private Town town;
  private Viewer jamie;
  private List<Viewer> everybody;

  @BeforeEach
  void a_town() {
    town = towns.found();
    jamie = town.participant("Jamie");
    var maria = town.specialist("Maria");
    town.pair(jamie, maria);
    everybody = List.of(town.manager("Ada"), town.administrator("Root"), maria, jamie);
  }

  private static final List<String> HOSTILE =
      List.of(
          "\0",
          "Ja\0mie\u001b[2J\u0007",
          "\ud800",
          "\u202eeimaJ 🌊🏽\u200d",
          "' or 1=1; --${7*7}#{7*7}<script>",
          "-1",
          "99999999999999999999",
          "2026-02-30",
          "+999999999-12-31",
          "25:61",
          "NaN",
          "../../etc/passwd",
          "😀".repeat(300));

  /// Each field gets another of the hostile words, and in each round another still.
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void hostile_words_in_every_field_do_not_make_the_house_fall_over(int round) throws IOException {
    var fields = new TreeMap<String, String>();
    for (var field : fieldsOfTheTemplates()) {
      fields.put(field, HOSTILE.get((fields.size() + 6 * round) % HOSTILE.size()));
    }
    var fallen = new ArrayList<String>();
    var asked = 0;
    for (var page : pages()) {
      for (var viewer : askers(page, round == 0)) {
        asked++;
        if (status(page, viewer, fields) >= 500) {
          fallen.add(page.method + " " + page.path + " for " + viewer.hat());
        }
      }
    }
    assertThat(fallen).isEmpty();
    assertThat(asked).isGreaterThan(100);
  }

  /// A field is read alike for everybody whom the page is for: they take turns at its fields.
  @Test
  void one_field_at_a_time_does_neither() {
    var hostile = "x".repeat(40_000) + "\0";
    var fallen = new ArrayList<String>();
    for (var page : pages()) {
      var askers = everybody.stream().filter(page::isFor).toList();
      var turn = 0;
      for (var field : askers.isEmpty() ? Set.<String>of() : page.fields) {
        var viewer = askers.get(turn++ % askers.size());
        if (status(page, viewer, Map.of(field, hostile)) >= 500) {
          fallen.add(page.method + " " + page.path + " " + field + " for " + viewer.hat());
        }
      }
    }
    assertThat(fallen).isEmpty();
  }

  /// Whoever a page is not for is sent away before it reads what they sent: one of them, once, is
  /// enough.
  private List<Viewer> askers(Asked page, boolean strangersToo) {
    var stranger =
        everybody.stream().filter(one -> strangersToo && !page.isFor(one)).limit(1).toList();
    return everybody.stream().filter(one -> page.isFor(one) || stranger.contains(one)).toList();
  }

  private int status(Asked page, Viewer viewer, Map<String, String> fields) {
    var request =
        mvc.method(page.method)
            .uri(page.path.replaceAll("\\{[^}]+}", jamie.participant().toString()))
            // Somebody else's network: the tries of everybody else are not counted with these.
            .remoteAddress("198.51.100.7")
            .with(signedIn.as(viewer));
    fields.forEach(request::param);
    return request.exchange().getResponse().getStatus();
  }

  private record Asked(HttpMethod method, String path, Set<String> fields, Set<Hat> hats) {

    /// What is for everybody is asked for by one who lives here.
    private boolean isFor(Viewer viewer) {
      return hats.contains(viewer.hat())
          || hats.contains(Hat.VISITOR) && viewer.hat() == Hat.PARTICIPANT;
    }
  }

  private List<Asked> pages() {
    var pages = new ArrayList<Asked>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach((info, handler) -> {
          if (handler.getBeanType().getName().startsWith("org.beenthere")) {
            var methods = info.getMethodsCondition().getMethods();
            for (var path : info.getPatternValues()) {
              // Those two end the session that everybody here comes with.
              if (!path.startsWith("/sign-out") && !path.startsWith("/look/")) {
                for (var method :
                    methods.isEmpty()
                        ? List.of(HttpMethod.GET)
                        : methods.stream().map(one -> one.asHttpMethod()).toList()) {
                  pages.add(new Asked(method, path, fields(handler), hats(handler)));
                }
              }
            }
          }
        });
    return pages;
  }

  private static Set<Hat> hats(HandlerMethod handler) {
    var onMethod = handler.getMethodAnnotation(For.class);
    var said = onMethod != null ? onMethod : handler.getBeanType().getAnnotation(For.class);
    return said == null ? Set.of() : Set.of(said.value());
  }

  /// The fields a page reads: its parameters, and those of the forms it takes.
  private static Set<String> fields(HandlerMethod handler) {
    var fields = new TreeSet<String>();
    for (MethodParameter parameter : handler.getMethodParameters()) {
      parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
      var type = parameter.getParameterType();
      if (parameter.hasParameterAnnotation(RequestParam.class)
          && !Map.class.isAssignableFrom(type)) {
        fields.add(Objects.requireNonNull(parameter.getParameterName()));
      } else if (type.isRecord() && type.getName().endsWith("Form")) {
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getName)
            .forEach(fields::add);
      }
    }
    return fields;
  }

  private static Set<String> fieldsOfTheTemplates() throws IOException {
    var names = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/jte"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        NAME.matcher(Files.readString(file)).results().forEach(one -> names.add(one.group(1)));
      }
    }
    names.remove("viewport");
    assertThat(names).contains("called", "words", "place");
    return names;
  }
}
