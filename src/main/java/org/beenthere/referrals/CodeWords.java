package org.beenthere.referrals;

import org.beenthere.vocabulary.AccountId;

/// What somebody signs in with who gave no address: a code name and a pass phrase.
public record CodeWords(AccountId account, String codeName, String passPhrase) {}
