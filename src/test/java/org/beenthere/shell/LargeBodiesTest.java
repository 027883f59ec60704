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

  /// Somebody was let in and listened to, and what they sent makes no sense.
  private static final String READ = "HTTP/1.1 400";

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
      for (var i = 0; i < LargeBodies.OF_ONE_NETWORK; i++) {
        slow.add(begin(THEIRS, LARGE));
      }

      var refused = "";
      // Those before may still be on their way in.
      for (var i = 0; i < 500 && !refused.startsWith("HTTP/1.1 503"); i++) {
        try (var whole = begin(THEIRS, LARGE)) {
          whole.getOutputStream().write(new byte[LARGE]);
          refused = answer(whole);
        }
        // It may have been faster than the last of them, who was refused then.
        slow.add(begin(THEIRS, LARGE));
      }
      assertThat(refused)
          .startsWith("HTTP/1.1 503")
          .contains("What you typed is still in the form");

      try (var neighbour = begin("198.51.100.78", LARGE)) {
        neighbour.getOutputStream().write(new byte[LARGE]);
        assertThat(answer(neighbour)).startsWith(READ);
      }
      try (var small = begin(THEIRS, 20)) {
        small.getOutputStream().write(new byte[20]);
        assertThat(answer(small)).startsWith(READ);
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
      for (var i = 0; i < Crowds.OF_ONE_NETWORK; i++) {
        slow.add(begin("198.51.100.79", 20));
      }

      var refused = "";
      for (var i = 0; i < 500 && !refused.startsWith("HTTP/1.1 503"); i++) {
        try (var whole = begin("198.51.100.79", 20)) {
          whole.getOutputStream().write(new byte[20]);
          refused = answer(whole);
        }
      }
      assertThat(refused).startsWith("HTTP/1.1 503");
      // Whoever is refused is not listened to any more, however much they meant to send.
      var said = "";
      for (var i = 0; i < 500 && !said.startsWith("HTTP/1.1 503"); i++) {
        try (var more = begin("/sign-in", "text/plain", "198.51.100.79", 1000)) {
          said = answer(more);
          if (said.startsWith("HTTP/1.1 503")) {
            more.setSoTimeout(4_000);
            assertThat(more.getInputStream().readAllBytes()).isEmpty();
          }
        }
      }
      assertThat(said).startsWith("HTTP/1.1 503");
      try (var neighbour = begin("198.51.100.80", 20)) {
        neighbour.getOutputStream().write(new byte[20]);
        assertThat(answer(neighbour)).startsWith(READ);
      }
    } finally {
      for (var one : slow) {
        one.close();
      }
    }
  }

  @Test
  void whoever_sends_slowly_what_no_page_reads_is_not_waited_for() throws IOException {
    try (var slow = begin("/sign-in", "text/plain", "198.51.100.81", 1000)) {
      var dribbling = Thread.ofVirtual().start(() -> dribble(slow));
      slow.setSoTimeout(15_000);
      var said = slow.getInputStream().readAllBytes();

      assertThat(new String(said, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 ");
      dribbling.interrupt();
    }
  }

  /// A byte each second, for longer than anybody waits.
  private static void dribble(Socket line) {
    try {
      for (var i = 0; i < 60; i++) {
        line.getOutputStream().write('a');
        java.util.concurrent.TimeUnit.SECONDS.sleep(1);
      }
    } catch (IOException | InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private Socket begin(String from, int length) throws IOException {
    return begin("/sign-in", "application/x-www-form-urlencoded", from, length);
  }

  private Socket begin(String path, String type, String from, int length) throws IOException {
    var line = new Socket("127.0.0.1", port);
    line.setSoTimeout(20_000);
    line.getOutputStream()
        .write(
            """
            POST %s HTTP/1.1\r
            Host: localhost\r
            Connection: close\r
            X-Forwarded-For: %s\r
            Content-Type: %s\r
            Content-Length: %d\r
            \r
            """
                .formatted(path, from, type, length)
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
