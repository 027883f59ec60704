package org.beenthere;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beenthere.vocabulary.Language;
import org.springframework.util.function.SingletonSupplier;

/// A real Chromium, as a person would hold it.
public final class Browser implements AutoCloseable {

  /// What the page is looked at on. CSS pixels.
  public enum Size {
    PHONE(360, 780),
    LAPTOP(1280, 900),
    /// The narrowest there is: also a laptop at four times its size (WCAG 1.4.10).
    SMALL(320, 640);

    private final int width;
    private final int height;

    Size(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private static final String BEYOND =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  /// Pictures of every page double the time of a walk, so they are taken when asked for: of whole
  /// pages, or of what is on the screen.
  private static final boolean TAKES_PICTURES = System.getenv("BEENTHERE_PICTURES") != null;

  private static final boolean OF_THE_SCREEN = "screen".equals(System.getenv("BEENTHERE_PICTURES"));

  private static final String WEIGHT =
      """
      performance.getEntriesByType('navigation')
        .concat(performance.getEntriesByType('resource'))
        .reduce((sum, one) => sum + one.encodedBodySize, 0)
      """;

  private static final int HEAVIEST = 100_000;

  private static final Path PICTURES = Path.of("target", "pictures");

  /// One for all tests of a run: it takes seconds to begin, and each person has a context of their
  /// own in it. It ends when the tests do, because what it listens to ends.
  private static final Supplier<com.microsoft.playwright.Browser> CHROMIUM =
      SingletonSupplier.of(Browser::begin);

  /// Pieces of pages that did not scroll sideways in the other size.
  private static final Set<String> FITS = ConcurrentHashMap.newKeySet();

  private final List<BrowserContext> people = new ArrayList<>();

  private static com.microsoft.playwright.Browser begin() {
    return Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(program())
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  private static Path program() {
    // The same browser without its own windows and menus begins sooner.
    return Stream.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Chromium is missing; script/test installs it"));
  }

  /// A person with a browser of their own: no cookies, nothing stored.
  public Person person(String address, Language language, Size size, boolean script) {
    var context =
        CHROMIUM
            .get()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(address)
                    .setLocale(language.code())
                    .setViewportSize(size.width, size.height)
                    .setJavaScriptEnabled(script)
                    .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(10_000);
    if (script) {
      Axe.comesAlong(context);
    }
    people.add(context);
    return new Person(context, script, size);
  }

  @Override
  public void close() {
    people.forEach(BrowserContext::close);
  }

  /// Somebody at a page.
  public static final class Person implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final boolean script;
    private final Size size;

    private Person(BrowserContext context, boolean script, Size size) {
      this.context = context;
      this.page = context.newPage();
      this.script = script;
      this.size = size;
    }

    public Page page() {
      return page;
    }

    /// Opens a page by its path.
    public void opens(String path) {
      page.navigate(path);
    }

    public void presses(String button) {
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
          .first()
          .click();
    }

    public void follows(String link) {
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    }

    /// Sends the form that this selector finds, with its first button that sends.
    public void sends(String form) {
      page.locator(form).first().locator("button:not([type=button])").first().click();
    }

    /// Follows the first link of the page whose address contains this.
    public void opensLink(String part) {
      page.locator("main a[href*='" + part + "']").first().click();
    }

    /// What there is to read on the page.
    public String text() {
      return page.locator("main").innerText();
    }

    /// How many sheets the page prints on.
    ///
    /// @param paper `A4` or `Letter`
    public int pagesPrintedOn(String paper) {
      var pdf = new String(page.pdf(new Page.PdfOptions().setFormat(paper)), ISO_8859_1);
      return (int) Pattern.compile("/Type\\s*/Page[^s]").matcher(pdf).results().count();
    }

    public void writes(String field, String text) {
      page.locator("#" + field).fill(text);
    }

    /// Looks at the page on a phone and on a laptop: whether it scrolls sideways, and what axe
    /// finds. With `BEENTHERE_PICTURES` in the environment, pictures of both stay under
    /// `target/pictures`.
    public List<String> looks(String name) {
      page.waitForLoadState();
      if (TAKES_PICTURES) {
        for (var one : List.of(other(), size)) {
          page.setViewportSize(one.width, one.height);
          picture(name + "-" + one.name().toLowerCase(Locale.ROOT));
        }
      }
      if (!script) {
        return List.of();
      }
      var pieces = Axe.pieces(page);
      var found = new ArrayList<>(fits(name, size));
      if (unfitted(pieces)) {
        found.addAll(fits(name, other()));
        page.setViewportSize(size.width, size.height);
      }
      found.addAll(weighs(name));
      found.addAll(axe(name, pieces));
      return found;
    }

    /// Whether some piece was not seen in the other size yet: to be made wider costs a page as much
    /// as to be opened. On a narrow one what matters is the words too.
    private boolean unfitted(Axe.Pieces pieces) {
      FITS.addAll(fitting(pieces, size));
      return FITS.addAll(fitting(pieces, other()));
    }

    private static List<String> fitting(Axe.Pieces pieces, Size at) {
      return IntStream.range(0, pieces.words().size())
          .mapToObj(one ->
              at + pieces.keys().get(one + 1) + (at == Size.LAPTOP ? "" : pieces.words().get(one)))
          .toList();
    }

    private Size other() {
      return size == Size.PHONE ? Size.LAPTOP : Size.PHONE;
    }

    private void picture(String name) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(PICTURES.resolve(name + ".png"))
              .setFullPage(!OF_THE_SCREEN));
    }

    /// Whether the page scrolls sideways at that size.
    public List<String> fits(String name, Size at) {
      page.waitForLoadState();
      var now = page.viewportSize();
      if (now.width != at.width || now.height != at.height) {
        page.setViewportSize(at.width, at.height);
      }
      var beyond = script ? (Number) page.evaluate(BEYOND) : 0;
      return beyond.intValue() > 0
          ? List.of(name + " scrolls sideways on a " + at + " by " + beyond + " px")
          : List.of();
    }

    /// Whether the page with everything it needs is more than a slow connection carries: all that
    /// crosses the wire at a first visit, counted also when the browser kept it from the last page.
    public List<String> weighs(String name) {
      var bytes = ((Number) page.evaluate(WEIGHT)).intValue();
      return bytes > HEAVIEST ? List.of(name + " weighs " + bytes + " bytes") : List.of();
    }

    /// What axe finds.
    public List<String> axe(String name) {
      return axe(name, Axe.pieces(page));
    }

    private List<String> axe(String name, Axe.Pieces pieces) {
      return Axe.judges(page, pieces, size == Size.LAPTOP).stream()
          .map(violation -> name + ": " + violation)
          .toList();
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
