/// Coping: a library of skills to get through a hard hour, practiced together and alone; the tools
/// somebody keeps for themselves; and how they speak up for themselves.
///
/// Front door: [Toolkit], what somebody keeps at hand; [Practices], what they tried and what their
/// peer suggests; [Advocacy], what they ask for themselves. The library itself knows nobody: to
/// read it takes no account, and nobody is told who read what. Listens to nothing and tells no
/// news: whether a tool helped is the person's own to tell.
@NullMarked
@ApplicationModule(
    displayName = "Coping",
    allowedDependencies = {"vocabulary", "storage", "shell", "access", "audit", "participants"})
package org.beenthere.coping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
