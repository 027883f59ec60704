package org.beenthere.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.beenthere.InTheHouse;
import org.beenthere.Towns;
import org.beenthere.storage.Asking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/// Whatever a browser, or somebody who plays one, sends: the answer is a page of this house.
@InTheHouse
class LastPageTest {

  @Autowired Towns towns;
  @Autowired ErrorPages errors;
  @LocalServerPort int port;

  @BeforeEach
  void a_house_that_is_set_up() {
    towns.found();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, //x, ''",
    "GET, /a;b, ''",
    "GET, /error, ''",
    "FOO, /, ''",
    "GET, /, notice=no.such.key",
    "GET, /, beenthere=AAAA",
    "GET, /actuator, ''",
    "GET, /?a=%zz, ''",
  })
  void is_answered_by_a_page_of_ours(String method, String path, String cookie) throws IOException {
    var answer = ask(method, path, cookie);

    assertThat(answer)
        .contains("<html lang=")
        .contains("Leave quickly")
        .doesNotContain("Whitelabel", "Exception", "HTTP Status", "Apache Tomcat");
    assertThat(answer).doesNotStartWith("HTTP/1.1 5").contains("Content-Security-Policy: default");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/today%2f", "/%", "/[x]", "/%00"})
  void an_address_that_cannot_be_read_is_answered_in_three_languages(String path)
      throws IOException {
    assertThat(ask("GET", path, ""))
        .startsWith("HTTP/1.1 400")
        .contains("We did not understand that", "lang=\"es\"", "lang=\"nl\"", "/crisis?lang=nl")
        .contains("Content-Security-Policy: default", "no-store")
        .doesNotContain("HTTP Status", "Apache Tomcat");
  }

  @Test
  void headers_that_are_too_large_are_answered_by_a_page_as_well() throws IOException {
    assertThat(ask("GET", "/" + "a".repeat(9000), ""))
        .startsWith("HTTP/1.1 4")
        .contains("/crisis?lang=en")
        .doesNotContain("HTTP Status");
  }

  @Test
  void a_form_that_is_too_large_is_answered_by_a_page_as_well() throws IOException {
    try (var line = new Socket("127.0.0.1", port)) {
      var form = "words=" + "x".repeat(1_200_000);
      line.getOutputStream()
          .write(
              ("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                      + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                      + form.length()
                      + "\r\n\r\n"
                      + form)
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 413")
          .contains("lang=\"es\"", "/crisis?lang=nl");
    }
  }

  /// PostgreSQL that dies in the middle of a statement looks like a browser that hung up.
  @Test
  void a_database_that_hangs_up_is_no_empty_page() throws Exception {
    var gone =
        new CannotCreateTransactionException(
            "no connection", new SQLException("I/O error", "08006", new EOFException()));
    var request = new MockHttpServletRequest("POST", "/people");
    var answer = new MockHttpServletResponse();

    Asking.VISITOR.runThrowing(
        () -> errors.failed(gone, request, answer).render(null, request, answer));

    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(answer.getContentAsString()).contains("Something went wrong on our side");
  }

  private String ask(String method, String path, String cookie) throws IOException {
    try (var line = new Socket("127.0.0.1", port)) {
      line.getOutputStream()
          .write(
              (method
                      + " "
                      + path
                      + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                      + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                      + "\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      try (InputStream answer = line.getInputStream()) {
        return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
