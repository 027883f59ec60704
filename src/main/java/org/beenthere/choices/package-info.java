/// Choices: what there is to choose from in treatment and recovery, told plainly and to be read
/// together, and a way to see what matters to oneself. Knows nobody and keeps nothing: it has no
/// table. What somebody weighs is answered in their own browser; without script it is answered here
/// and forgotten.
///
/// Front door: none; other rooms link to its pages.
@NullMarked
@ApplicationModule(
    displayName = "Choices",
    allowedDependencies = {"vocabulary", "shell"})
package org.beenthere.choices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
