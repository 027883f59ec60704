package org.beenthere.access;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.beenthere.access.Typed.Field;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/// What is carried over an ended session, and what never is.
class TypedTest {

  private final MockHttpServletRequest request =
      new MockHttpServletRequest("POST", "/people/7/contacts");

  @Test
  void words_and_choices_are_carried() {
    request.addParameter("words", "We talked about the payday plan.");
    request.addParameter("task", "SKILL", "GOALS");
    request.addParameter("_whose", "abc");

    var typed = Typed.in(request).orElseThrow();

    assertThat(typed.path()).isEqualTo("/people/7/contacts");
    assertThat(typed.whose()).isEqualTo("abc");
    assertThat(typed.fields())
        .containsExactlyInAnyOrder(
            new Field("words", "We talked about the payday plan."),
            new Field("task", "SKILL"),
            new Field("task", "GOALS"));
    assertThat(typed.words()).containsExactly("We talked about the payday plan.");
  }

  @Test
  void nothing_secret_is_carried() {
    request.addParameter("words", "hello there");
    for (var secret :
        new String[] {"password", "newPassword", "passPhrase", "clientSecret", "code", "_csrf"}) {
      request.addParameter(secret, "secret thing");
    }

    assertThat(Typed.in(request).orElseThrow().fields())
        .containsExactly(new Field("words", "hello there"));
  }

  @Test
  void more_than_a_page_can_hold_is_not_carried() {
    request.addParameter("words", "a ".repeat(200_000));

    assertThat(Typed.in(request)).isEmpty();
  }

  @Test
  void files_are_not_carried_and_it_is_known_that_there_were_some() {
    request.setContentType("multipart/form-data; boundary=x");
    request.addParameter("words", "see the photo");

    assertThat(Typed.in(request).orElseThrow().files()).isTrue();
  }

  @Test
  void a_form_that_would_go_elsewhere_is_not_carried() {
    request.addParameter("keptPath", "//evil.example/x");
    request.addParameter(Typed.PREFIX + "words", "hello there");

    assertThat(Typed.carried(request)).isEmpty();
  }

  @Property
  void what_is_carried_comes_back_as_it_was(@ForAll String words) {
    var first = new MockHttpServletRequest("POST", "/my/plan");
    first.addParameter("words", words);
    var typed = Typed.in(first).orElseThrow();
    var second = new MockHttpServletRequest("POST", "/sign-in");
    second.addParameter("keptPath", typed.path());
    second.addParameter("keptWhose", typed.whose());
    typed
        .fields()
        .forEach(field -> second.addParameter(Typed.PREFIX + field.name(), field.value()));

    assertThat(Typed.carried(second)).contains(typed);
  }
}
