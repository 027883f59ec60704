package org.beenthere.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beenthere.certification.Register;
import org.beenthere.certification.Standing.Certified;
import org.beenthere.organizations.Organizations;
import org.beenthere.organizations.Program;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.stereotype.Component;

/// In which programs each specialist may walk with people today, by their role, their certificate
/// or that of who supervises them, and what the organization allows (C11). Always at work for the
/// house.
@Component
class Edges {

  private final RuleTable rules;
  private final Register register;
  private final Specialists specialists;
  private final Organizations organizations;

  Edges(RuleTable rules, Register register, Specialists specialists, Organizations organizations) {
    this.rules = rules;
    this.register = register;
    this.specialists = specialists;
    this.organizations = organizations;
  }

  /// For each of these, all of one organization; empty for whoever may walk with nobody.
  Map<SpecialistId, Set<UUID>> of(
      OrganizationId organization, Collection<Specialist> those, LocalDate today) {
    var supervisors = supervisors(organization, those);
    var accounts =
        java.util.stream.Stream.concat(those.stream(), supervisors.values().stream())
            .map(Specialist::account)
            .distinct()
            .toList();
    var standings = register.standings(accounts, today);
    var programs =
        organizations.programs(organization).stream().map(Program::id).collect(Collectors.toSet());
    var allowed = rules.allowed(organization);
    return those.stream()
        .collect(
            Collectors.toMap(
                Specialist::id,
                one ->
                    has(one, supervisors, who -> standings.get(who.account()) instanceof Certified)
                        ? served(one, programs, allowed)
                        : Set.of()));
  }

  /// Whether one of them may walk with anybody today.
  boolean mayWalk(Specialist one, LocalDate today) {
    return !of(one.organization(), List.of(one), today).getOrDefault(one.id(), Set.of()).isEmpty();
  }

  private Map<SpecialistId, Specialist> supervisors(
      OrganizationId organization, Collection<Specialist> those) {
    var ids =
        those.stream()
            .map(one -> one.terms().post().supervisor())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : specialists.find(organization, ids).stream()
            .collect(Collectors.toMap(Specialist::id, Function.identity()));
  }

  private static boolean has(
      Specialist one,
      Map<SpecialistId, Specialist> supervisors,
      java.util.function.Predicate<Specialist> certified) {
    return switch (Edge.of(one.terms().role()).needs()) {
      case NOTHING -> true;
      case CERTIFICATE -> certified.test(one);
      case SUPERVISOR -> {
        var id = one.terms().post().supervisor();
        var supervisor = id == null ? null : supervisors.get(id);
        yield supervisor != null
            && supervisor.terms().role() == Role.PEER_SPECIALIST
            && certified.test(supervisor);
      }
    };
  }

  private static Set<UUID> served(
      Specialist one, Set<UUID> programs, Map<Role, Set<UUID>> allowed) {
    var post = one.terms().post();
    var served = new HashSet<>(programs);
    if (!post.programs().isEmpty()) {
      served.retainAll(post.programs());
    }
    switch (Edge.of(post.role()).proposed()) {
      case ALWAYS -> {}
      case WHERE_ALLOWED -> served.retainAll(allowed.getOrDefault(post.role(), Set.of()));
      case NEVER -> served.clear();
    }
    return Set.copyOf(served);
  }
}
