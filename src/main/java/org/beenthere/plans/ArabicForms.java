package org.beenthere.plans;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Arabic letters as they are joined: each in the form it has alone, at the beginning, within or at
/// the end of a piece of a word, from the forms that Unicode names.
final class ArabicForms {

  private static final int LAM = 0x644;
  private static final int TATWEEL = 0x640;
  private static final int ZWNJ = 0x200C;
  private static final int ZWJ = 0x200D;

  private enum Form {
    ISOLATED,
    FINAL,
    INITIAL,
    MEDIAL
  }

  /// By letter, or by lam with its alef, which are written as one.
  private static final Map<String, Map<Form, String>> FORMS = forms();

  /// From the letters to the forms they are written in.
  static String joined(String text) {
    var signs = text.codePoints().toArray();
    var joined = new StringBuilder(text.length());
    for (int i = 0; i < signs.length; i++) {
      if (signs[i] == ZWNJ || signs[i] == ZWJ) {
        continue;
      }
      var letter = Character.toString(signs[i]);
      int end = i;
      if (signs[i] == LAM && i + 1 < signs.length) {
        var both = letter + Character.toString(signs[i + 1]);
        if (FORMS.containsKey(both)) {
          letter = both;
          end = i + 1;
        }
      }
      joined.append(form(letter, before(signs, i), after(signs, end)));
      i = end;
    }
    return joined.toString();
  }

  /// From the forms to the letters.
  static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static String form(String letter, boolean before, boolean after) {
    var forms = FORMS.get(letter);
    if (forms == null) {
      return letter;
    }
    boolean joinsOn = after && forms.containsKey(Form.INITIAL);
    var wanted =
        before ? joinsOn ? Form.MEDIAL : Form.FINAL : joinsOn ? Form.INITIAL : Form.ISOLATED;
    return forms.getOrDefault(wanted, letter);
  }

  /// Whether the sign before, marks aside, reaches over to the next.
  private static boolean before(int[] signs, int at) {
    int i = at - 1;
    while (i >= 0 && isMark(signs[i])) {
      i--;
    }
    return i >= 0 && reaches(signs[i], Form.INITIAL);
  }

  private static boolean after(int[] signs, int at) {
    int i = at + 1;
    while (i < signs.length && isMark(signs[i])) {
      i++;
    }
    return i < signs.length && reaches(signs[i], Form.FINAL);
  }

  private static boolean reaches(int sign, Form form) {
    var forms = FORMS.get(Character.toString(sign));
    return sign == TATWEEL || sign == ZWJ || forms != null && forms.containsKey(form);
  }

  private static boolean isMark(int sign) {
    return Character.getType(sign) == Character.NON_SPACING_MARK;
  }

  private static Map<String, Map<Form, String>> forms() {
    var all = new HashMap<String, Map<Form, String>>();
    for (int sign = 0xFB50; sign <= 0xFEFC; sign++) {
      var form = form(Character.getName(sign));
      var form1 = Character.toString(sign);
      var letters = letters(form1);
      if (form != null && (letters.length() == 1 || isLigature(letters))) {
        all.computeIfAbsent(letters, _ -> new HashMap<>()).putIfAbsent(form, form1);
      }
    }
    return Map.copyOf(all);
  }

  private static boolean isLigature(String letters) {
    return letters.length() == 2
        && letters.charAt(0) == LAM
        && "آأإا".indexOf(letters.charAt(1)) >= 0;
  }

  private static @Nullable Form form(@Nullable String name) {
    if (name != null && name.startsWith("ARABIC L")) {
      for (var form : Form.values()) {
        if (name.endsWith(" " + form + " FORM")) {
          return form;
        }
      }
    }
    return null;
  }

  private ArabicForms() {}
}
