package org.beenthere.programs;

import java.util.List;

/// A program as a list of programs shows it.
///
/// @param rules for whom it is, in words
public record ProgramLine(Entrance entrance, List<String> rules) {}
