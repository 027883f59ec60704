package org.beenthere.consent;

/// What goes with everything that is told under a permission, whichever way it leaves: the
/// statement of 42 CFR 2.32 and a copy of the permission (PR-08). Only a key of this room makes
/// one, so what is told cannot be put together without it.
public final class Carried {

  private final ConsentPaper scope;

  Carried(ConsentPaper scope) {
    this.scope = scope;
  }

  /// The statement, in the language it was written in.
  public String statement() {
    return Part2Notice.TEXT;
  }

  /// Which statement it is, as the ledger has it.
  public String version() {
    return Part2Notice.VERSION;
  }

  /// The permission, word for word, in the language of whoever signed it.
  public ConsentPaper scope() {
    return scope;
  }

  /// Both as plain text, for a file.
  public String text() {
    return statement() + "\n(" + version() + ")\n\n" + scope.text() + "\n";
  }
}
