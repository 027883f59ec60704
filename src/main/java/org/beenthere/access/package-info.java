/// Access: accounts, signing in, and the hat somebody wears.
///
/// Front door: [Accounts]. Rooms that give out hats offer a bean of [HatSource]. While a request is
/// answered, the database is asked in the name of whoever signed in, under the hat they wear.
@NullMarked
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {"vocabulary", "storage", "shell", "audit"})
package org.beenthere.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
