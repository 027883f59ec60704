package org.beenthere.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// Somebody with a browser that has no script: real HTTP, cookies, and the hidden fields of the
/// page they are looking at. Each comes from a network of their own.
final class Visit {

  private final URI home;
  private final String network;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NEVER).build();
  private final List<String> headers = new ArrayList<>();
  private Answer last = new Answer(0, "", "", null);

  record Answer(int status, String body, String location, HttpResponse<String> whole) {}

  Visit(int port) {
    this(port, network());
  }

  Visit(int port, String network) {
    this.home = URI.create("http://localhost:" + port);
    this.network = network;
  }

  static String network() {
    var random = ThreadLocalRandom.current();
    return "203." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
  }

  Visit with(String header, String value) {
    headers.add(header);
    headers.add(value);
    return this;
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  /// Sends a form, with the hidden fields that every form on the page carries.
  Answer post(String path, String... fields) {
    var all = new ArrayList<>(List.of(fields));
    hidden("_csrf").ifPresent(token -> all.addAll(List.of("_csrf", token)));
    hidden("_whose").ifPresent(whose -> all.addAll(List.of("_whose", whose)));
    return postOnly(path, all.toArray(String[]::new));
  }

  /// Sends these fields and no others.
  Answer postOnly(String path, String... fields) {
    var form = new StringBuilder();
    for (var at = 0; at < fields.length; at += 2) {
      form.append(at == 0 ? "" : "&")
          .append(code(fields[at]))
          .append('=')
          .append(code(fields[at + 1]));
    }
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.toString())));
  }

  /// Sends every hidden field of the page, and these.
  Answer postHidden(String path, String... fields) {
    var all = new ArrayList<>(List.of(fields));
    var input =
        Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")
            .matcher(last.body());
    while (input.find()) {
      all.add(HtmlUtils.htmlUnescape(input.group(1)));
      all.add(HtmlUtils.htmlUnescape(input.group(2)));
    }
    return postOnly(path, all.toArray(String[]::new));
  }

  Answer signIn(String name, String password) {
    get("/sign-in");
    return post("/sign-in", "signIn", name, "password", password);
  }

  Answer last() {
    return last;
  }

  Optional<String> hidden(String name) {
    var input =
        Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
            .matcher(last.body());
    return input.find() ? Optional.of(HtmlUtils.htmlUnescape(input.group(1))) : Optional.empty();
  }

  Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst();
  }

  void forgetCookie(String name) {
    cookie(name)
        .ifPresent(cookie -> {
          for (var place : cookies.getCookieStore().getURIs()) {
            cookies.getCookieStore().remove(place, cookie);
          }
        });
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(home.resolve(path)).header("X-Forwarded-For", network);
    for (var at = 0; at < headers.size(); at += 2) {
      request.header(headers.get(at), headers.get(at + 1));
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      // The house may believe that a proxy speaks https for it.
      cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
      var location =
          answer
              .headers()
              .firstValue("Location")
              .orElse("")
              .replaceFirst("^https?://localhost:[0-9]+", "");
      last = new Answer(answer.statusCode(), answer.body(), location, answer);
      return last;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static String code(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
