package org.beenthere.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What payers and programs ask of plans, as data: how soon they are looked at again, and who else
/// signs until when. No rule keeps a plan from coming into force, and a plan keeps to those that
/// held when it was signed.
@Service
@Transactional
public class PlanRules {

  private static final String PLAN = "plan";

  private final PlanRuleTable table;
  private final OtherSignatureTable signatures;
  private final PlanEdges edges;
  private final Trail trail;
  private final Clock clock;

  PlanRules(
      PlanRuleTable table,
      OtherSignatureTable signatures,
      PlanEdges edges,
      Trail trail,
      Clock clock) {
    this.table = table;
    this.signatures = signatures;
    this.edges = edges;
    this.trail = trail;
    this.clock = clock;
  }

  /// The rules in force, by name.
  @Transactional(readOnly = true)
  public List<PlanRule> all(OrganizationId organization) {
    return table.all(organization).stream().filter(rule -> rule.endedAt() == null).toList();
  }

  public void add(Viewer manager, PlanRule rule) {
    trail.did(manager, Deed.ADD, null, PLAN, rule.id());
    table.add(manager.organization(), rule, clock.instant());
  }

  public void end(Viewer manager, UUID rule) {
    trail.did(manager, Deed.REMOVE, null, PLAN, rule);
    table.end(manager.organization(), rule, clock.instant());
  }

  /// What a plan in force keeps to: the rules that held when it was signed.
  @Transactional(readOnly = true)
  public List<PlanRule> of(PlanVersion plan) {
    var since = plan.activeAt();
    return since == null ? List.of() : PlanRule.held(table.all(plan.organization()), since);
  }

  /// Who beside the two signed a version.
  @Transactional(readOnly = true)
  public List<OtherSignature> signatures(PlanVersion plan) {
    return signatures.of(plan);
  }

  /// Which signatures a rule that held then asks for that a plan in force does not have; of two
  /// rules about the same, the one that wants it sooner.
  @Transactional(readOnly = true)
  public List<WantedSignature> wanted(PlanVersion plan, ZoneId zone) {
    var since = plan.activeAt();
    if (since == null || !plan.inForce()) {
      return List.of();
    }
    var has = signatures.of(plan).stream().map(OtherSignature::role).toList();
    var wanted = new LinkedHashMap<PlanRule.AlsoSigns, WantedSignature>();
    for (var rule : PlanRule.held(table.all(plan.organization()), since)) {
      var role = rule.alsoSigns();
      var within = rule.alsoWithinDays();
      if (role != null && within != null && !has.contains(role)) {
        var until = LocalDate.ofInstant(since, zone).plusDays(within);
        wanted.merge(
            role,
            new WantedSignature(role, rule.called(), until),
            (one, other) -> one.until().isAfter(other.until()) ? other : one);
      }
    }
    return List.copyOf(wanted.values());
  }

  /// Writes down that somebody beside the two signed a plan in force on paper.
  ///
  /// @param sha256 of the words that stood on it
  void signed(Viewer specialist, PlanVersion plan, OtherSignature signature, String sha256) {
    edges.require(specialist, PlanEdge.Deed.SIGN);
    trail.did(specialist, Deed.SIGN, plan.participant(), PLAN, null);
    signatures.add(plan, specialist, signature, sha256, clock.instant());
  }
}
