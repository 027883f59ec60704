/// Reading somebody's spreadsheet: letters, separators, headings, dates, numbers and names.
///
/// Pure functions that know no database and nobody's rules; what they cannot know for certain they
/// say, and never guess in silence.
@NullMarked
package org.beenthere.arrivals.sheet;

import org.jspecify.annotations.NullMarked;
