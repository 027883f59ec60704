package org.beenthere.outreach;

import org.beenthere.vocabulary.Language;

/// What somebody says first. Only words are needed.
///
/// @param called any name, or empty
public record FirstWords(String called, Language language, String words, CallWish call) {}
