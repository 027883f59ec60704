package org.beenthere.access;

import org.beenthere.vocabulary.AccountId;

/// What somebody signs in with who gave no e-mail address. Shown once, to be written down; only a
/// hash of the phrase is kept.
///
/// @param codeName such as `quiet-heron-27`
/// @param passPhrase six words
public record CodeWords(AccountId account, String codeName, String passPhrase) {}
