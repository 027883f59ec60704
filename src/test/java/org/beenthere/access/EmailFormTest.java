package org.beenthere.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmailFormTest {

  @Test
  void an_address_goes_through_with_the_spaces_around_it() {
    assertThat(EmailForm.check(" sam@example.org ").any()).isFalse();
  }

  @Test
  void what_a_mail_program_would_read_as_another_address_is_refused() {
    var problem = EmailForm.check("dw(comment)@x.yy").at("email");

    assertThat(problem).isNotNull();
    assertThat(problem.key()).isEqualTo("form.email.wrong");
  }
}
