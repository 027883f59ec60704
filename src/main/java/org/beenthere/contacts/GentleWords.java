package org.beenthere.contacts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.beenthere.vocabulary.Language;
import org.springframework.core.io.ClassPathResource;

/// A word that may weigh on whoever reads it, and a gentler one. Offered once and never insisted
/// on: the author may know better, and what stands in quotation marks are somebody's own words.
///
/// The lists, one a language, are `gentle/<language>.txt`: the words of a line, then `->`, then
/// what to say instead; and `gentle/own-story-<language>.txt` with nothing behind. A full stop
/// behind words means that a sentence or a part of it ends there. They follow the person-first
/// wording that NIDA recommends in *Words Matter*.
public final class GentleWords {

  /// A hint about one word, or about something that sounds like the author's own story: what a peer
  /// shares of themselves is no part of anybody else's record.
  ///
  /// @param found the word as it was written
  /// @param instead what may be said instead; empty for one's own story
  public record Hint(String found, String instead) {

    public boolean isOwnStory() {
      return instead.isEmpty();
    }
  }

  private record Entry(String words, Pattern heavy, String instead) {}

  /// The words of one language, and a quick look whether any of them is there: mostly none is.
  private record Words(Pattern any, List<Entry> entries) {
    static Words of(List<Entry> entries) {
      return new Words(
          whole(entries.stream().map(Entry::words).collect(Collectors.joining("|"))), entries);
    }
  }

  private static final Pattern QUOTED =
      Pattern.compile("\"[^\"]*\"|“[^”]*”|«[^»]*»|„[^”“]*[”“]|‘[^’]*’(?!\\p{L})");

  /// Without a comma, which stands between the words of a list.
  private static final String ENDS = "(?=\\s*(?:[.;:!?…)\\u002C]|[-–—]\\s|$|\\n))";

  private static final Map<Language, Words> LISTS = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      var all = new ArrayList<>(read("gentle/" + language.code() + ".txt"));
      all.addAll(read("gentle/own-story-" + language.code() + ".txt"));
      LISTS.put(language, Words.of(all));
    }
  }

  /// The hints for a note, unless they were seen.
  static List<Hint> hints(NoteForm form, Language language) {
    return form.wasHinted() ? List.of() : hints(language, form.did(), form.mattered(), form.next());
  }

  /// The hints for these texts, one a word.
  public static List<Hint> hints(Language language, String... texts) {
    var text = QUOTED.matcher(String.join("\n", texts)).replaceAll(" ");
    var hints = new ArrayList<Hint>();
    var list = LISTS.get(language);
    if (list == null || !list.any().matcher(text).find()) {
      return hints;
    }
    for (var entry : list.entries()) {
      var found = entry.heavy().matcher(text);
      if (found.find()) {
        hints.add(new Hint(found.group(), entry.instead()));
      }
    }
    return hints;
  }

  /// Whether a name stands in a text as a word of its own. Short names such as Will and May are
  /// words too, so they count only as they are written.
  static boolean isIn(String text, String name) {
    var asWritten = name.length() < 5 && !name.equals(name.toLowerCase(Locale.ROOT));
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
            asWritten ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .find();
  }

  private static List<Entry> read(String file) {
    try {
      return new ClassPathResource(file)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains("->"))
          .map(GentleWords::entry)
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Entry entry(String line) {
    var parts = line.split("->", 2);
    var words =
        parts[0]
            .strip()
            .replace(".", ENDS)
            .replaceAll("\\s*,\\s*", "|")
            .replaceAll("\\s+", "\\\\s+");
    return new Entry(words, whole(words), parts[1].strip());
  }

  private static Pattern whole(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private GentleWords() {}
}
