package org.beenthere.shell;

import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;

/// What every template is handed beside its own content: the reader's words, who is looking, and
/// what the frame shows. A controller asks for it as a parameter.
///
/// @param words text in the reader's language
/// @param viewer who is looking, or null on public pages when nobody signed in
/// @param path the path of this page, as the language switch and the menu need it
/// @param query the query of this page with its question mark, or empty
/// @param csrf the hidden field that every form carries
/// @param crisis whom to call in danger, where this reader is
/// @param menu gives the menu of this hat: counted when it is shown, so that what only leads on
///   asks for nothing
/// @param hats how many hats this account owns
/// @param otherHats those that are not worn now
/// @param notice a sentence about what was just done, or null
/// @param demo whether this is a demonstration with invented people
/// @param assets the addresses of the style sheet and the scripts
public record Page(
    Words words,
    @Nullable Viewer viewer,
    String path,
    String query,
    Csrf csrf,
    List<CrisisLines.Line> crisis,
    Supplier<List<NavigationItem>> menu,
    int hats,
    List<OtherHat> otherHats,
    @Nullable String notice,
    boolean demo,
    Assets.Addresses assets) {

  /// The name of the hidden field that says for whom a form was made.
  public static final String WHOSE = "_whose";

  /// The notice of a form that outlived its token: nothing was done yet.
  public static final String AWAY = "form.away";

  /// The hidden fields that every form carries.
  ///
  /// @param name of the field against forged requests
  /// @param value of the field against forged requests
  /// @param whose the mark of the account this form is made for, empty for visitors; with it a form
  ///   that outlives a session comes back to the same person and to nobody else
  public record Csrf(String name, String value, String whose) {}

  /// A hat of this account that is not worn now.
  ///
  /// @param key what the button sends
  public record OtherHat(String key, Hat hat, String organizationName) implements Serializable {}

  /// A line of the menu.
  ///
  /// @param count how many wait behind it, or null when it counts nothing
  public record NavigationItem(
      String path, String key, String icon, @Nullable Long count, boolean current) {}

  /// The menu of this hat.
  public List<NavigationItem> navigation() {
    return menu.get();
  }

  /// Shorthand for [Words#t].
  public String t(String key, Object... details) {
    return words.t(key, details);
  }

  /// Who is looking, on pages only somebody signed in can reach.
  public Viewer who() {
    if (viewer == null) {
      throw new IllegalStateException("nobody is signed in");
    }
    return viewer;
  }

  /// Whether the reader is at work, and shown the frame for that.
  public boolean staff() {
    return viewer != null && viewer.hat().isAtWork();
  }

  public boolean isParticipant() {
    return viewer != null && viewer.hat() == Hat.PARTICIPANT;
  }
}
