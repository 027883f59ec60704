/// Vocabulary: the words every room uses. Identifiers, hats, ways of meeting, a refusal in words.
///
/// Plain Java, knows no framework and nobody else.
@NullMarked
@ApplicationModule(
    displayName = "Vocabulary",
    allowedDependencies = {})
package org.beenthere.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
