package org.beenthere.courier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Hands texts to a telephone company over HTTP: `to` and `text` as a form, with the secret of the
/// house. Whoever's company speaks otherwise puts a few lines between the two.
final class HttpGateway implements SmsGateway {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int OK = 200;
  private static final int REDIRECT = 300;
  private static final int UNREADABLE = 400;
  private static final int NOT_THERE = 404;
  private static final int UNPROCESSABLE = 422;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI company;
  private final String secret;

  HttpGateway(URI company, String secret) {
    this.company = company;
    this.secret = secret;
  }

  @Override
  public void text(String number, String words) {
    var request =
        HttpRequest.newBuilder(company)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + secret)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("to=" + encoded(number) + "&text=" + encoded(words)))
            .build();
    try {
      var status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status == UNREADABLE || status == NOT_THERE || status == UNPROCESSABLE) {
        throw new IllegalArgumentException("there is no such number");
      }
      if (status < OK || status >= REDIRECT) {
        throw new UncheckedIOException(new IOException("answered with " + status));
      }
    } catch (IOException away) {
      throw new UncheckedIOException(away);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("the house is closing"));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
