/// Beenthere, the house: one folder a room. The plan is in `docs/architecture.md`.
@NullMarked
package org.beenthere;

import org.jspecify.annotations.NullMarked;
