package org.beenthere.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.InTheHouse;
import org.beenthere.Towns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Somebody sends slowly on purpose, to fill the memory of the house or to hold its threads.
@InTheHouse
class LargeBodiesTest {

  private static final String THEIRS = "198.51.100.77";
  private static final int LARGE = LargeBodies.SMALL + 1;

  @Autowired Towns towns;
  @LocalServerPort int port;

  @BeforeEach
  void a_house_that_is_set_up() {
    towns.found();
  }

  @Test
  void whoever_sends_large_forms_slowly_keeps_out_themselves_and_nobody_else() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (var i = 0; i < LargeBodies.OF_ONE_ADDRESS; i++) {
        slow.add(begin(THEIRS, LARGE));
      }

      var refused = "";
      // Those before may still be on their way in.
      for (var i = 0; i < 9 && !refused.startsWith("HTTP/1.1 503"); i++) {
        try (var whole = begin(THEIRS, LARGE)) {
          whole.getOutputStream().write(new byte[LARGE]);
          refused = answer(whole);
        }
      }
      assertThat(refused)
          .startsWith("HTTP/1.1 503")
          .contains("What you typed is still in the form");

      try (var neighbour = begin("198.51.100.78", LARGE)) {
        neighbour.getOutputStream().write(new byte[LARGE]);
        assertThat(answer(neighbour)).startsWith("HTTP/1.1 403");
      }
      try (var small = begin(THEIRS, 20)) {
        small.getOutputStream().write(new byte[20]);
        assertThat(answer(small)).startsWith("HTTP/1.1 403");
      }
    } finally {
      for (var one : slow) {
        one.close();
      }
    }
  }

  @Test
  void whoever_asks_for_everything_at_once_keeps_out_themselves_and_nobody_else()
      throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (var i = 0; i < Crowds.OF_ONE_ADDRESS; i++) {
        slow.add(begin("198.51.100.79", 20));
      }

      var refused = "";
      for (var i = 0; i < 9 && !refused.startsWith("HTTP/1.1 503"); i++) {
        try (var whole = begin("198.51.100.79", 20)) {
          whole.getOutputStream().write(new byte[20]);
          refused = answer(whole);
        }
      }
      assertThat(refused).startsWith("HTTP/1.1 503");
      try (var neighbour = begin("198.51.100.80", 20)) {
        neighbour.getOutputStream().write(new byte[20]);
        assertThat(answer(neighbour)).startsWith("HTTP/1.1 403");
      }
    } finally {
      for (var one : slow) {
        one.close();
      }
    }
  }

  private Socket begin(String from, int length) throws IOException {
    var line = new Socket("127.0.0.1", port);
    line.setSoTimeout(20_000);
    line.getOutputStream()
        .write(
            """
            POST /sign-in HTTP/1.1\r
            Host: localhost\r
            Connection: close\r
            X-Forwarded-For: %s\r
            Content-Type: application/x-www-form-urlencoded\r
            Content-Length: %d\r
            \r
            """
                .formatted(from, length)
                .getBytes(StandardCharsets.US_ASCII));
    return line;
  }

  /// What comes at once; the rest of the line may be held open for a while.
  private static String answer(Socket line) throws IOException {
    var answer = new StringBuilder();
    var bytes = new byte[16 * 1024];
    for (int read; (read = line.getInputStream().read(bytes)) > 0; ) {
      answer.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
      if (answer.indexOf("</html>") > 0) {
        break;
      }
    }
    return answer.toString();
  }
}
