package org.beenthere.crisis;

/// Somebody who may be asked when it is hard, or who should stay out of it.
///
/// @param say what to say to them
public record Confidant(String name, String phone, String say, May may) {

  /// Whether they may be asked.
  public enum May {
    YES,
    IF_NOTHING_ELSE,
    NO
  }

  static final Confidant EMPTY = new Confidant("", "", "", May.YES);

  boolean isEmpty() {
    return name.isEmpty() && phone.isEmpty() && say.isEmpty();
  }

  /// The number as a telephone takes it, or empty when there is none in it.
  public String dialled() {
    var number = phone.replaceAll("[^0-9+]", "");
    return number.length() < 3 ? "" : number;
  }
}
