package org.beenthere.arrivals.sheet;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.regex.Pattern;

/// Reads telephone numbers out of whatever stands in the field for them.
public final class Phones {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\b(?:cell|mobile|home|work|phone|tel|telephone|number|m|c|h|w|celular|movil|móvil"
              + "|casa|trabajo|telefono|teléfono|mobiel|thuis|werk|telefoon|tel\\.?nr)\\b[.:]?");
  private static final Pattern FILLING = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// What was found.
  public sealed interface PhoneRead {
    /// A number and nothing else. Written as `+1-615-555-0100`, which a telephone can dial.
    record Number(String number) implements PhoneRead {}

    /// A number, and words or a second number beside it, which are left out.
    record Beside(String number, String words) implements PhoneRead {}

    /// No number at all.
    record OnlyWords() implements PhoneRead {}
  }

  /// @param country ISO 3166-1: where a number without a country is
  public static PhoneRead read(String value, String country) {
    var found = PHONES.findNumbers(value, country, Leniency.POSSIBLE, Long.MAX_VALUE).iterator();
    if (!found.hasNext()) {
      return new PhoneRead.OnlyWords();
    }
    var match = found.next();
    var number = PHONES.format(match.number(), PhoneNumberFormat.RFC3966).replaceFirst("^tel:", "");
    var extension = number.indexOf(';');
    var rest = value.substring(0, match.start()) + " " + value.substring(match.end());
    var words = FILLING.matcher(LABEL.matcher(rest).replaceAll(" ")).replaceAll(" ").strip();
    var plain = extension < 0 ? number : number.substring(0, extension);
    if (extension >= 0 || !words.isEmpty()) {
      return new PhoneRead.Beside(plain, rest.strip().isEmpty() ? number : rest.strip());
    }
    return new PhoneRead.Number(plain);
  }

  private Phones() {}
}
