package org.beenthere.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.beenthere.InTheHouse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whatever a browser, or somebody who plays one, sends: the answer is a page of this house.
@InTheHouse
class LastPageTest {

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "GET, //x, ''",
    "GET, /a;b, ''",
    "GET, /error, ''",
    "FOO, /, ''",
    "GET, /, notice=no.such.key",
    "GET, /, beenthere=AAAA",
    "GET, /actuator, ''",
  })
  void is_answered_by_a_page_of_ours(String method, String path, String cookie) throws IOException {
    var answer = ask(method, path, cookie);

    assertThat(answer)
        .contains("<html lang=")
        .contains("Leave quickly")
        .doesNotContain("Whitelabel", "Exception", "HTTP Status", "Apache Tomcat");
    assertThat(answer).doesNotStartWith("HTTP/1.1 5");
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
