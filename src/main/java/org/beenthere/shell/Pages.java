package org.beenthere.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.beenthere.shell.Page.Csrf;
import org.beenthere.shell.Page.NavigationItem;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Makes the [Page] of a request.
@Component
public class Pages {

  /// Where the access room leaves who is looking: a request attribute of this name.
  public static final String VIEWER = Viewer.class.getName();

  /// Where the access room leaves how many hats the account owns.
  public static final String HATS = VIEWER + ".hats";

  /// Where the access room leaves the hats that are not worn: a list of [Page.OtherHat].
  public static final String OTHER_HATS = VIEWER + ".others";

  /// Where the access room leaves the mark of the account that signed in.
  public static final String WHOSE = VIEWER + ".whose";

  /// Where the access room leaves the key of a sentence for this very page.
  public static final String NOTICE = VIEWER + ".notice";

  private final MessageSource messages;
  private final Clock clock;
  private final Assets assets;
  private final List<NavigationEntry> entries;
  private final Supplier<List<CrisisLines>> crisisLines;
  private final boolean demo;
  private final HomeCountry home;

  Pages(
      MessageSource messages,
      Clock clock,
      Assets assets,
      List<NavigationEntry> entries,
      ObjectProvider<CrisisLines> crisisLines,
      HomeCountry home,
      @Value("${beenthere.demo}") boolean demo) {
    this.messages = messages;
    this.clock = clock;
    this.assets = assets;
    this.entries =
        entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
    // Asked for late, because rooms above offer them, and once, because looking for beans is slow.
    this.crisisLines = SingletonSupplier.of(() -> crisisLines.stream().toList());
    this.home = home;
    this.demo = demo;
  }

  public Page of(HttpServletRequest request, HttpServletResponse response) {
    LanguageChoice.keep(request, response);
    var viewer = (Viewer) request.getAttribute(VIEWER);
    var language = LanguageChoice.language(request);
    var path = request.getRequestURI();
    var hats = request.getAttribute(HATS) instanceof Integer count ? count : 0;
    return new Page(
        words(language, viewer),
        viewer,
        shownPath(request),
        shownQuery(request),
        csrf(request),
        crisis(language, viewer),
        SingletonSupplier.of(() -> navigation(viewer, path)),
        hats,
        otherHats(request),
        request.getAttribute(NOTICE) instanceof String said
            ? said
            : known(Notices.take(request, response), language),
        demo,
        assets.addresses());
  }

  /// The same page in the language of somebody who sits beside whoever is signed in: what they read
  /// and sign is in their own words.
  public Page in(Language language, Page page) {
    var viewer = page.viewer();
    return new Page(
        words(language, viewer),
        viewer,
        page.path(),
        page.query(),
        page.csrf(),
        crisis(language, viewer),
        page.menu(),
        page.hats(),
        page.otherHats(),
        page.notice(),
        page.demo(),
        page.assets());
  }

  /// Words for a reader who is not looking at a page just now, such as of a letter.
  public Words words(Language language, ZoneId zone) {
    return new Words(messages, language, zone, clock.instant());
  }

  private Words words(Language language, @Nullable Viewer viewer) {
    return words(language, viewer == null ? home.zone() : ZoneId.of(viewer.zone()));
  }

  private List<CrisisLines.Line> crisis(Language language, @Nullable Viewer viewer) {
    var country = viewer == null ? home.country(language) : viewer.country();
    return crisisLines.get().stream()
        .flatMap(lines -> lines.in(country, language).stream())
        .toList();
  }

  private List<NavigationItem> navigation(@Nullable Viewer viewer, String path) {
    if (viewer == null) {
      return List.of();
    }
    return entries.stream()
        .filter(entry -> entry.isFor(viewer.hat()))
        .map(entry ->
            new NavigationItem(
                entry.path(),
                entry.key(),
                entry.icon(),
                entry.count(viewer),
                path.equals(entry.path()) || path.startsWith(entry.path() + "/")))
        .toList();
  }

  private static List<Page.OtherHat> otherHats(HttpServletRequest request) {
    return request.getAttribute(OTHER_HATS) instanceof List<?> others
        ? others.stream().map(Page.OtherHat.class::cast).toList()
        : List.of();
  }

  private static Csrf csrf(HttpServletRequest request) {
    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    var whose = request.getAttribute(WHOSE) instanceof String mark ? mark : "";
    return token == null
        ? new Csrf("_csrf", "", whose)
        : new Csrf(token.getParameterName(), token.getToken(), whose);
  }

  /// The path that the language switch comes back to: a form that was refused came by POST, and its
  /// page is where it was sent from. A browser can send any key; one that we have no sentence for
  /// says nothing.
  private @Nullable String known(@Nullable String notice, Language language) {
    return notice == null || messages.getMessage(notice, null, null, language.locale()) == null
        ? null
        : notice;
  }

  private static String shownPath(HttpServletRequest request) {
    if ("GET".equals(request.getMethod())) {
      return request.getRequestURI();
    }
    var referer = request.getHeader("Referer");
    if (referer == null) {
      return "/";
    }
    try {
      var path = URI.create(referer).getPath();
      // Two slashes would lead out of the house.
      return path == null || path.isEmpty() || path.startsWith("//") ? "/" : path;
    } catch (IllegalArgumentException notAnAddress) {
      return "/";
    }
  }

  private static String shownQuery(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query == null || !"GET".equals(request.getMethod())) {
      return "";
    }
    return query.replaceAll("(^|&)lang=[^&]*", "").replaceFirst("^&", "");
  }
}
