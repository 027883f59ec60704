/// Places: postal codes and towns, how far apart they are, jurisdictions, and whom to call in
/// danger by country. Everything here is reference data about nobody.
///
/// Front door: [Places] finds a place in what somebody typed; [Jurisdictions] names states and
/// provinces; [HelpLines] knows the crisis lines, and gives the frame those it shows on every page;
/// [CrisisWords] hears danger in what somebody writes. Publishes nothing, listens to nothing.
@NullMarked
@ApplicationModule(
    displayName = "Places",
    allowedDependencies = {"vocabulary", "storage", "shell"})
package org.beenthere.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
