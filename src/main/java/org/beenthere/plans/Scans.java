package org.beenthere.plans;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.consent.Upload;
import org.beenthere.plans.Signature.Method;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sheets that people signed with a pen. A scan proves nothing by itself; it is there so that
/// nobody has to look for the paper, and so that the person can read what they signed.
@Service
@Transactional
class Scans {

  private static final String PLAN = "plan";

  private final ScanTable table;
  private final SignatureTable signatures;
  private final OtherSignatureTable others;
  private final PlanEdges edges;
  private final Trail trail;
  private final Clock clock;

  Scans(
      ScanTable table,
      SignatureTable signatures,
      OtherSignatureTable others,
      PlanEdges edges,
      Trail trail,
      Clock clock) {
    this.table = table;
    this.signatures = signatures;
    this.others = others;
    this.edges = edges;
    this.trail = trail;
    this.clock = clock;
  }

  /// The signatures on paper of a version, and of which the sheet is here.
  @Transactional(readOnly = true)
  List<ScanLine> of(PlanVersion plan) {
    var onPaper = new ArrayList<Enum<?>>();
    if (signatures.of(plan).stream().anyMatch(one -> one.method() == Method.PAPER)) {
      onPaper.add(Hat.PARTICIPANT);
    }
    others.of(plan).forEach(one -> onPaper.add(one.role()));
    if (onPaper.isEmpty()) {
      return List.of();
    }
    var kept = table.of(plan);
    return onPaper.stream().map(who -> new ScanLine(who, kept.contains(who.name()))).toList();
  }

  /// Keeps the sheet of a signature on paper. The first one stays; sent again it changes nothing.
  ///
  /// @return whether it is kept from now on
  /// @throws NotFound when nobody signed on paper as that
  boolean keep(Viewer keeper, PlanVersion plan, String role, Upload sheet) {
    edges.require(keeper, PlanEdge.Deed.SIGN);
    if (of(plan).stream().noneMatch(one -> one.who().name().equals(role))) {
      throw new NotFound();
    }
    trail.did(keeper, Deed.ADD, plan.participant(), PLAN, null);
    return table.keep(plan, role, keeper, sheet, clock.instant());
  }

  /// The sheet as it came, which the trail remembers.
  Optional<Upload> read(Viewer reader, PlanVersion plan, String role) {
    var found = table.find(plan, role);
    found.ifPresent(one -> trail.did(reader, Deed.EXPORT, plan.participant(), PLAN, null));
    return found;
  }
}
