package org.beenthere.plans;

import java.util.List;
import org.beenthere.vocabulary.Hat;
import org.jspecify.annotations.Nullable;

/// How somebody's plan stands now.
///
/// @param open the version being written or waiting to be signed, or null
/// @param inForce the version in force, or null
/// @param openSignatures who signed the open one
/// @param inForceSignatures who signed the one in force
/// @param writings who wrote where in the open one
/// @param remarks what was said about the open one
public record Standing(
    @Nullable PlanVersion open,
    @Nullable PlanVersion inForce,
    List<Signature> openSignatures,
    List<Signature> inForceSignatures,
    List<Writing> writings,
    List<Remark> remarks) {

  public boolean draft() {
    return open != null && open.draft();
  }

  public boolean proposed() {
    return open != null && open.proposed();
  }

  /// Whether that one of the two signed the open version.
  public boolean signedBy(Hat role) {
    return openSignatures.stream().anyMatch(signature -> signature.role() == role);
  }

  /// Whether the open version waits for that one of the two.
  public boolean waitsFor(Hat role) {
    return proposed() && !signedBy(role);
  }

  /// The parts that the specialist wrote in, as the person should know before they sign.
  public List<String> writtenBySpecialist() {
    return writings.stream()
        .filter(writing -> writing.role() == Hat.SPECIALIST)
        .map(Writing::part)
        .toList();
  }
}
