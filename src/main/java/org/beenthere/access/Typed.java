package org.beenthere.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beenthere.shell.Page;
import org.jspecify.annotations.Nullable;

/// What somebody typed into a form that could not be taken because their session had ended. The
/// sign-in page carries it forward in hidden fields; nothing of it is stored before the same person
/// has signed in again.
///
/// @param path where the form was going, always within this house
/// @param whose the mark of the account that the form was made for
/// @param files whether files were chosen, which cannot be carried
public record Typed(String path, String whose, List<Field> fields, boolean files)
    implements Serializable {

  /// What the hidden fields' names begin with on the sign-in page.
  public static final String PREFIX = "kept.";

  private static final int MOST_FIELDS = 500;
  private static final int MOST_TEXT = 256 * 1024;

  /// Never carried: what is secret, and what is made anew for each page.
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(password|passphrase|secret).*|phrase|code|signIn|lang|_csrf|" + Page.WHOSE);

  /// One field. The same name may come more than once.
  public record Field(String name, String value) implements Serializable {

    /// Whether these are somebody's own words, to be shown to them again, and not a choice or a
    /// number.
    public boolean words() {
      return value.strip().contains(" ");
    }
  }

  /// What a request wanted to send; nothing when there is nothing to keep, or too much.
  static Optional<Typed> in(HttpServletRequest request) {
    var type = request.getContentType();
    return of(
        request.getRequestURI(),
        request.getParameter(Page.WHOSE),
        fields(request, ""),
        type != null && type.startsWith("multipart/"));
  }

  /// What the sign-in page carried forward.
  static Optional<Typed> carried(HttpServletRequest signIn) {
    return of(
        signIn.getParameter("keptPath"),
        signIn.getParameter("keptWhose"),
        fields(signIn, PREFIX),
        signIn.getParameter("keptFiles") != null);
  }

  private static Optional<Typed> of(
      @Nullable String path, @Nullable String whose, List<Field> fields, boolean files) {
    var length =
        fields.stream().mapToInt(field -> field.name.length() + field.value.length()).sum();
    if (fields.isEmpty() || fields.size() > MOST_FIELDS || length > MOST_TEXT) {
      return Optional.empty();
    }
    return OwnPath.of(path).map(own -> new Typed(own, whose == null ? "" : whose, fields, files));
  }

  private static List<Field> fields(HttpServletRequest request, String prefix) {
    var fields = new ArrayList<Field>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (name.startsWith(prefix)
              && !SECRET.matcher(name.substring(prefix.length())).matches()) {
            for (var value : values) {
              fields.add(new Field(name.substring(prefix.length()), value));
            }
          }
        });
    return List.copyOf(fields);
  }

  /// Somebody's own words among the fields, in the order of the form.
  public List<String> words() {
    return fields.stream().filter(Field::words).map(Field::value).toList();
  }
}
