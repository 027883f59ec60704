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
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beenthere.SignedIn;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.web.bind.annotation.RequestMethod;

/// Somebody signed in who asks the running program, with the token that its own pages hand out.
final class Asker {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

  /// The words that are handed out, to read and in the form that signs in with them.
  private static final Pattern WORDS =
      Pattern.compile(
          "<strong translate=\"no\">[^<]*"
              + "|type=\"hidden\" name=\"(?:signIn|password)\" value=\"[^\"]*");

  /// How many wait, in the asker's own menu and nowhere else.
  private static final Pattern MENU =
      Pattern.compile(
          "(<a href=\"/[a-z/-]+\"[^>]*>\\s*(?:<svg.*?</svg>\\s*<span>)?[^<]*(?:</span>)?)\\s*<b>\\d+</b>");

  /// The number that every form is given anew.
  private static final Pattern FORM =
      Pattern.compile("(name=\"form\" value=\")[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final HttpClient BROWSER =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// What somebody is told: the status, where it leads, and the page without what differs each
  /// time.
  record Answer(int status, String leadsTo, String body) {

    /// The same where each identifier that was asked for is called what it stands for. All others
    /// stay: the identifier of anything else must not differ.
    Answer plain(Map<String, String> standsFor) {
      return new Answer(status, Asker.plain(leadsTo, standsFor), Asker.plain(body, standsFor));
    }

    /// Which of the identifiers on the page were made for it alone: those that are others when the
    /// same is asked again.
    Set<Integer> fresh(Answer again) {
      var mine = identifiers();
      var others = again.identifiers();
      return mine.size() != others.size()
          ? Set.of()
          : IntStream.range(0, mine.size())
              .filter(i -> !mine.get(i).equals(others.get(i)))
              .boxed()
              .collect(Collectors.toSet());
    }

    /// The same without these, but for those that are somebody's.
    Answer without(Set<Integer> fresh, Collection<String> somebodys) {
      var at = new AtomicInteger();
      Function<MatchResult, String> less =
          id ->
              fresh.contains(at.getAndIncrement()) && !somebodys.contains(id.group())
                  ? "new"
                  : id.group();
      return new Answer(
          status, ID.matcher(leadsTo).replaceAll(less), ID.matcher(body).replaceAll(less));
    }

    /// Where it begins to be another, for whoever has to look for the reason.
    String unlike(Answer other) {
      var at = Math.max(0, Arrays.mismatch(body.toCharArray(), other.body.toCharArray()));
      UnaryOperator<String> near =
          page ->
              page.substring(
                  Math.min(page.length(), Math.max(0, at - 80)), Math.min(page.length(), at + 80));
      return ", with " + near.apply(body) + " where nobody has " + near.apply(other.body);
    }

    private List<String> identifiers() {
      return ID.matcher(leadsTo + "\n" + body).results().map(MatchResult::group).toList();
    }

    @Override
    public String toString() {
      return (status + " " + leadsTo).strip();
    }
  }

  /// A page without what differs each time: its token, the number of its form, and how many wait in
  /// the asker's own menu. Words that are handed out keep their shape.
  static String plain(String page, Map<String, String> standsFor) {
    var same = less(page, "_csrf", TOKEN, "");
    same = less(same, "<b>", MENU, "$1");
    same = less(same, "name=\"form\"", FORM, "$1");
    if (same.contains("translate=\"no\"") || same.contains("type=\"hidden\"")) {
      same =
          WORDS
              .matcher(same)
              .replaceAll(
                  words -> words.group().replaceAll("\\p{L}+", "w").replaceAll("\\d+", "0"));
    }
    return ID.matcher(same).replaceAll(id -> standsFor.getOrDefault(id.group(), id.group()));
  }

  /// Looked for with an expression only where there is something to find: tens of thousands of
  /// pages come through here.
  private static String less(String page, String hint, Pattern pattern, String instead) {
    return page.contains(hint) ? pattern.matcher(page).replaceAll(instead) : page;
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
