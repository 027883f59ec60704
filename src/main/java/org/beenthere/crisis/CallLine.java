package org.beenthere.crisis;

/// A call in a list of staff.
///
/// @param by what whoever has it is called, or empty
/// @param mine whether whoever is looking has it
public record CallLine(Call call, String by, boolean mine) {}
