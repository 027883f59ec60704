package org.beenthere.plans;

/// A signature on paper, and whether its sheet is kept here as a picture or a PDF.
///
/// @param who the constant of whoever signed, as it stands in an address
public record ScanLine(Enum<?> who, boolean kept) {}
