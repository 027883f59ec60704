/// Courier: carries what the house has to tell people, by e-mail, by text, or as a notice on their
/// own pages; in safe hours, in neutral words, again when it did not arrive, and once.
///
/// Front door: [Courier], asked in the transaction that has something to tell. Publishes
/// [MessageCarried] and [MessageUndeliverable]. Listens to nothing. Texts that come in are read by
/// the room above whose person wrote them, through a bean of [TextReader]; how a participant is
/// reached today is asked of the rooms that keep it, through beans of [Reachable].
@NullMarked
@ApplicationModule(
    displayName = "Courier",
    allowedDependencies = {"vocabulary", "storage", "shell"})
package org.beenthere.courier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
