package org.beenthere.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One client with a browser's manners: cookies, compression, one connection, a token against forged
/// requests.
final class Somebody {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .build();
  private final String address;
  private String token = "";

  Somebody(String address) {
    this.address = address;
  }

  void signIn(String name, String password) throws IOException, InterruptedException {
    keepToken(text("/sign-in"));
    var answer = post("/sign-in", Map.of("signIn", name, "password", password));
    if (answer.statusCode() != 302 && answer.statusCode() != 303) {
      throw new IOException("sign-in answered " + answer.statusCode());
    }
  }

  /// Opens a page with a form on it and keeps the token for what is posted later.
  String openForm(String path) throws IOException, InterruptedException {
    var page = text(path);
    keepToken(page);
    return page;
  }

  private void keepToken(String page) {
    var found = TOKEN.matcher(page);
    if (found.find()) {
      token = found.group(1);
    }
  }

  private String text(String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Accept-Encoding", "gzip")
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    var body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
    return http.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
