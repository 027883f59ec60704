/// Shell: the frame every page stands in, and the small things all pages share.
///
/// Front door: [Page], what every template is handed; [Html], how a controller answers; [Words],
/// text in the reader's language; [FormText], what a form brings, and [FormErrors], what is wrong
/// with it. Rooms hang their own things on the frame by offering beans of [NavigationEntry],
/// [TodayPanel] and [CrisisLines]; the shell knows none of them.
@NullMarked
@ApplicationModule(
    displayName = "Shell",
    allowedDependencies = {"vocabulary", "storage"})
package org.beenthere.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
