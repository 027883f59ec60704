package org.beenthere.directory;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.organizations.Program;
import org.beenthere.shell.FormErrors;
import org.beenthere.shell.FormText;
import org.beenthere.specialists.Post;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.SpecialistName;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// As what somebody is here, as chosen.
///
/// @param programs identifiers of programs; none for all of the organization
/// @param supervisor who supervises them, or empty
public record RoleForm(@Nullable Role role, List<String> programs, String supervisor) {

  public RoleForm {
    programs = programs == null ? List.of() : programs;
    supervisor = FormText.stripped(supervisor);
  }

  static RoleForm of(Post post) {
    return new RoleForm(
        post.role(),
        post.programs().stream().map(UUID::toString).toList(),
        post.supervisor() == null ? "" : post.supervisor().toString());
  }

  FormErrors check(List<SpecialistName> colleagues) {
    return FormErrors.none()
        .addIf(role == null, "role", "directory.role.missing")
        .addIf(
            role == Role.TRAINEE && supervisor.isEmpty(),
            "supervisor",
            "directory.role.supervisor.missing")
        .addIf(
            !supervisor.isEmpty()
                && colleagues.stream().noneMatch(one -> one.id().toString().equals(supervisor)),
            "supervisor",
            "directory.role.supervisor.missing");
  }

  /// The form was found in order. Only a trainee has a supervisor here.
  Post post(List<Program> known) {
    Set<UUID> chosen =
        known.stream()
            .map(Program::id)
            .filter(id -> programs.contains(id.toString()))
            .collect(Collectors.toSet());
    return new Post(
        role == null ? Role.PEER_SPECIALIST : role,
        chosen,
        role == Role.TRAINEE ? SpecialistId.of(supervisor) : null);
  }
}
