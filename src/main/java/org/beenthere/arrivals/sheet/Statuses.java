package org.beenthere.arrivals.sheet;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the words in a column of statuses mean.
public final class Statuses {

  private static final Set<String> WITH_US =
      Set.of(
          "",
          "active",
          "open",
          "current",
          "enrolled",
          "new",
          "in service",
          "ongoing",
          "yes",
          "activo",
          "activa",
          "abierto",
          "abierta",
          "vigente",
          "inscrito",
          "inscrita",
          "nuevo",
          "actief",
          "lopend",
          "open traject",
          "in traject",
          "nieuw");
  private static final Set<String> ON_PAUSE =
      Set.of(
          "inactive",
          "paused",
          "on hold",
          "hold",
          "on leave",
          "resting",
          "dormant",
          "waiting",
          "inactivo",
          "inactiva",
          "en pausa",
          "pausado",
          "pausada",
          "en espera",
          "inactief",
          "niet actief",
          "pauze",
          "gepauzeerd",
          "in de wacht");
  private static final Set<String> LEFT_OUT =
      Set.of(
          "closed",
          "discharged",
          "left",
          "ended",
          "completed",
          "graduated",
          "deceased",
          "died",
          "moved",
          "transferred",
          "withdrawn",
          "terminated",
          "dropped",
          "no",
          "cerrado",
          "cerrada",
          "baja",
          "alta",
          "finalizado",
          "finalizada",
          "completado",
          "fallecido",
          "fallecida",
          "terminado",
          "terminada",
          "trasladado",
          "gesloten",
          "afgesloten",
          "beeindigd",
          "gestopt",
          "overleden",
          "verhuisd",
          "afgerond",
          "uitgestroomd");

  /// As what somebody with that status comes, when the word is known.
  public static Optional<TakenAs> of(String said) {
    var words = Titles.words(said);
    if (WITH_US.contains(words)) {
      return Optional.of(TakenAs.WITH_US);
    }
    if (ON_PAUSE.contains(words)) {
      return Optional.of(TakenAs.ON_PAUSE);
    }
    return LEFT_OUT.contains(words) ? Optional.of(TakenAs.LEFT_OUT) : Optional.empty();
  }

  /// Whether whoever wrote it was sure.
  public static boolean isSure(String said) {
    return !said.contains("?");
  }

  static boolean areStatuses(List<String> values) {
    var filled = values.stream().filter(value -> !value.isEmpty()).toList();
    return !filled.isEmpty()
        && filled.stream().filter(value -> of(value).isPresent()).count() * 2 > filled.size();
  }

  private Statuses() {}
}
