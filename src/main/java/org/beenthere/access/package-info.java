/// Access: accounts, signing in, and the hat somebody wears.
///
/// Front door: [Accounts] opens and closes accounts, with a password or with [CodeWords]; [Limiter]
/// limits how often something is tried, for public forms of every room; [PassPhrases] makes phrases
/// that people can write down. Rooms that give out hats offer a bean of [HatSource].
///
/// Whatever somebody proves themselves with, they come in over one `Threshold`: a session of their
/// own, a second step where they asked for one, their hat, and then back to where they wanted to
/// go, with what they had typed. While a request is answered, the database is asked in the name of
/// whoever signed in, under the hat they wear; everything about signing in itself is asked as the
/// door. What is secret is hashed, or sealed with a key that is not in the database.
@NullMarked
@ApplicationModule(
    displayName = "Access",
    allowedDependencies = {"vocabulary", "storage", "shell", "audit"})
package org.beenthere.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
