package org.beenthere.choices;

import java.util.ArrayList;
import java.util.List;

/// One page in one language, as it stands in its file.
///
/// @param lead what the page is about, in a sentence or two
/// @param asking what to ask, with its heading
public record Leaflet(String title, String lead, List<Section> sections, Asking asking) {

  /// What stands under one heading.
  public record Section(String heading, List<Part> parts) {}

  /// A sentence to begin with, a list, or a warning.
  ///
  /// @param lines one for a text or a warning, several for a list
  public record Part(Kind kind, List<String> lines) {}

  public enum Kind {
    TEXT,
    LIST,
    WARNING
  }

  /// What one might ask, to take along.
  public record Asking(String heading, List<String> questions) {}

  /// Reads a file: `#` the title, `>` the lead, `##` a heading, `-` a line of a list, `!` a
  /// warning, `?` a question; anything else is a paragraph. Every line is one of these, so that a
  /// translator sees line by line what is missing.
  ///
  /// @throws IllegalStateException when the page is not whole
  static Leaflet read(List<String> lines) {
    return new Reader().read(lines);
  }

  private static final class Reader {

    private String title = "";
    private String lead = "";
    private final List<Section> sections = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();

    Leaflet read(List<String> lines) {
      lines.stream().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::line);
      if (title.isEmpty() || lead.isEmpty() || sections.size() < 2 || questions.isEmpty()) {
        throw new IllegalStateException("a page is not whole: " + title);
      }
      return new Leaflet(
          title,
          lead,
          List.copyOf(sections.subList(0, sections.size() - 1)),
          new Asking(sections.getLast().heading(), List.copyOf(questions)));
    }

    private void line(String line) {
      if (line.startsWith("## ")) {
        sections.add(new Section(line.substring(3), new ArrayList<>()));
      } else if (line.startsWith("# ")) {
        title = line.substring(2);
      } else if (line.startsWith("> ")) {
        lead = line.substring(2);
      } else if (line.startsWith("? ")) {
        questions.add(line.substring(2));
      } else if (line.startsWith("- ")) {
        listed(line.substring(2));
      } else if (line.startsWith("! ")) {
        add(Kind.WARNING, line.substring(2));
      } else {
        add(Kind.TEXT, line);
      }
    }

    private void listed(String line) {
      var parts = sections.getLast().parts();
      if (parts.isEmpty() || parts.getLast().kind() != Kind.LIST) {
        parts.add(new Part(Kind.LIST, new ArrayList<>()));
      }
      parts.getLast().lines().add(line);
    }

    private void add(Kind kind, String line) {
      sections.getLast().parts().add(new Part(kind, List.of(line)));
    }
  }
}
