package org.beenthere.specialists;

import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.SpecialistId;

/// A specialist to choose from a list.
///
/// @param called the name they chose to be shown
public record SpecialistName(SpecialistId id, AccountId account, String called) {}
