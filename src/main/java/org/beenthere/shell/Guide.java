package org.beenthere.shell;

import java.util.List;

/// What the style guide fills its examples with: names that are hard to set, a form with everything
/// the matter, whom to call in some countries.
///
/// @param icons the names of all icons
/// @param countries the same page as readers in different countries get it
public record Guide(List<String> icons, List<Page> countries) {

  /// Eighty characters, from right to left, many accents, an emoji of several characters, one
  /// letter.
  public static final List<String> NAMES =
      List.of(
          "Maximiliana Konstantinopolitanischedudelsackspfeifenmacher van den Heuvel-García",
          "عبد الرحمن بن محمد الأنصاري",
          "Nguyễn Thị Phương Thảo",
          "👩🏽‍🚀 Sam 🌻",
          "J");

  /// What stands in the small faces beside [#NAMES].
  public static final List<String> INITIALS = NAMES.stream().map(Words::initial).toList();

  public FormErrors errors() {
    return FormErrors.of("wrong", "guide.error")
        .add("wrongLong", "form.tooLong", 200, 212)
        .add("wrongChoice", "guide.error.choose");
  }

  /// Three to choose from, one of them chosen.
  public List<Choice> choices(Words words, boolean notes) {
    var note = notes ? words.t("guide.note") : "";
    return List.of(
        new Choice("a", words.t("guide.choice.listen"), note, false),
        new Choice("b", words.t("guide.choice.home"), note, true),
        new Choice("c", NAMES.getFirst(), "", false));
  }
}
