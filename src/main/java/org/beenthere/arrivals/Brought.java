package org.beenthere.arrivals;

/// What came of bringing a list in.
///
/// @param here people who were here already
/// @param unpaired people who came without the peer the list names
record Brought(int came, int here, int leftOut, int paired, int unpaired) {}
