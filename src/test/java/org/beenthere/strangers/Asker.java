package org.beenthere.strangers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beenthere.SignedIn;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.web.bind.annotation.RequestMethod;

/// Somebody signed in who asks the running program, with the token that its own pages hand out.
final class Asker {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
  private static final Pattern WORDS =
      Pattern.compile("<strong translate=\"no\">[^<]*|<b>\\d+</b>");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  /// What somebody is told: the status, where it leads, and the page without what differs each
  /// time.
  record Answer(int status, String leadsTo, String body) {

    boolean isTheSameAs(Answer other) {
      return plain().equals(other.plain());
    }

    private Answer plain() {
      return new Answer(status, Asker.plain(leadsTo), Asker.plain(body));
    }

    @Override
    public String toString() {
      return (status + " " + leadsTo).strip();
    }
  }

  /// A page without what differs each time: its token, the words that are handed out, how many wait
  /// in the asker's own menu, and the identifier that was asked for.
  static String plain(String page) {
    var same = WORDS.matcher(TOKEN.matcher(page).replaceAll("")).replaceAll("");
    return ID.matcher(same).replaceAll("·");
  }

  private final Viewer viewer;
  private final String address;
  private final String session;
  private String cookies;
  private final String token;

  Asker(Viewer viewer, SignedIn signedIn, int port) {
    this.viewer = viewer;
    this.address = "http://localhost:" + port;
    var cookie = signedIn.cookie(viewer);
    this.session = cookie.getName() + "=" + cookie.getValue();
    this.cookies = session;
    var found = TOKEN.matcher(get("/account").body());
    if (!found.find()) {
      throw new IllegalStateException("no form for " + viewer.called());
    }
    this.token = found.group(1);
  }

  Hat hat() {
    return viewer.hat();
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  Answer ask(RequestMethod method, String path, Map<String, String> form) {
    if (method == RequestMethod.GET) {
      return get(path);
    }
    var fields =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method.name(), BodyPublishers.ofString(fields + "&_csrf=" + encoded(token))));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response =
          BROWSER.send(
              request.header("Cookie", cookies).header("Accept-Language", "en").build(),
              HttpResponse.BodyHandlers.ofString());
      response
          .headers()
          .allValues("Set-Cookie")
          .forEach(set -> {
            if (set.startsWith("XSRF-TOKEN=")) {
              cookies = session + "; " + set.split(";", 2)[0];
            }
          });
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Location").orElse(""),
          response.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
