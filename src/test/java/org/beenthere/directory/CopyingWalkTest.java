package org.beenthere.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.outreach.Stranger;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A program copies all profiles, one after the other, from a house that stands behind a proxy. It
/// speaks HTTP and nothing else, and tries what such programs try.
@InTheHouse
class CopyingWalkTest {

  private static final AtomicInteger NETWORKS = new AtomicInteger(1);

  @Autowired Towns towns;
  @LocalServerPort int port;

  private final String copier = "203.0.113." + NETWORKS.getAndIncrement();
  private final HttpClient client = HttpClient.newHttpClient();

  Town town;
  Viewer maria;

  @BeforeEach
  void a_town() {
    town = towns.found();
    maria = Stranger.peer(town, "Maria");
  }

  @Test
  void whoever_copies_is_asked_to_wait_whatever_they_call_themselves() throws Exception {
    var profile = "/peers/" + maria.specialist();
    assertThat(get(profile, copier, "a browser").statusCode()).isEqualTo(200);
    for (int i = 1; i < Copying.AN_HOUR; i++) {
      assertThat(get("/peers/" + UUID.randomUUID(), copier, "a program").statusCode())
          .isEqualTo(404);
    }
    assertThat(get(profile, copier, "a program").statusCode()).as("read before").isEqualTo(200);

    var another = "/peers/" + Stranger.peer(town, "Rosa").specialist();
    for (var how :
        new String[] {another, another + "?lang=es", "/write?peer=" + another.substring(7)}) {
      var later = get(how, copier, "another browser");
      assertThat(later.statusCode()).as(how).isEqualTo(429);
      assertThat(later.headers().firstValueAsLong("Retry-After")).isPresent();
      assertThat(later.body()).doesNotContain("Rosa");
    }
    // A proxy adds who really asked behind whatever was sent.
    for (int i = 1; i < 20; i++) {
      assertThat(get(another, "198.51.100." + i + ", " + copier, "a browser").statusCode())
          .as("under a made-up address")
          .isEqualTo(429);
    }

    assertThat(get(another, "203.0.113.250", "a browser").statusCode())
        .as("for everybody else nothing changes")
        .isEqualTo(200);
    assertThat(get("/crisis", copier, "a program").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(String path, String from, String called)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("X-Forwarded-For", from)
            .header("User-Agent", called)
            .header("Accept-Language", "en")
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
