package org.beenthere.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.consent.Upload;
import org.beenthere.participants.Participants;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The recovery plans of the people supported.
///
/// The participant writes, alone or together with their peer; whoever is asking is also kept out by
/// the database.
@Service
@Transactional
public class Plans {

  private static final String PLAN = "plan";

  private final PlanTable table;
  private final SignatureTable signatures;
  private final Signing signing;
  private final Scans scans;
  private final Participants participants;
  private final PlanEdges edges;
  private final Trail trail;
  private final Clock clock;

  Plans(
      PlanTable table,
      SignatureTable signatures,
      Signing signing,
      Scans scans,
      Participants participants,
      PlanEdges edges,
      Trail trail,
      Clock clock) {
    this.table = table;
    this.signatures = signatures;
    this.signing = signing;
    this.scans = scans;
    this.participants = participants;
    this.edges = edges;
    this.trail = trail;
    this.clock = clock;
  }

  /// The draft of a participant, begun when there is none: with the words of the plan in force, or
  /// empty. One begun by a specialist is written together.
  ///
  /// @throws Refusal when a plan is waiting to be signed, or the participant writes alone
  public PlanVersion draftFor(Viewer writer, ParticipantId participant) {
    edges.require(writer, PlanEdge.Deed.WRITE);
    var organization = writer.organization();
    if (table.open(organization, participant).isEmpty()) {
      var text =
          table.inForce(organization, participant).map(PlanVersion::text).orElse(PlanText.EMPTY);
      var together = writer.hat() != Hat.PARTICIPANT;
      trail.did(writer, Deed.ADD, participant, PLAN, null);
      table.begin(organization, participant, text, together, clock.instant());
    }
    var open =
        table
            .open(organization, participant)
            .orElseThrow(() -> new Refusal("plans.refused.writesAlone"));
    return draft(open);
  }

  /// Saves a whole draft, as it was changed from that revision.
  public Saved save(Viewer writer, ParticipantId participant, int revision, PlanText text) {
    var draft = draftForChange(writer, participant);
    return revision == draft.revision()
        ? write(writer, draft, Part.WHOLE, text)
        : new Saved.Meanwhile(draft, text);
  }

  /// Saves one part of a draft. What others wrote in other parts meanwhile stays.
  ///
  /// @param seen the part as the writer saw it, from [Part#seen]
  Saved save(
      Viewer writer,
      ParticipantId participant,
      Part part,
      String seen,
      UnaryOperator<PlanText> change) {
    var draft = draftForChange(writer, participant);
    var text = change.apply(draft.text());
    if (text.equals(draft.text())) {
      return new Saved.Done(draft.revision());
    }
    var same = Objects.equals(part.read().apply(draft.text()), part.read().apply(text));
    return same || seen.equals(part.seen(draft.text()))
        ? write(writer, draft, part, text)
        : new Saved.Meanwhile(draft, text);
  }

  private Saved write(Viewer writer, PlanVersion draft, Part part, PlanText text) {
    if (text.goals().size() > Math.max(PlanText.MOST_GOALS, draft.text().goals().size())) {
      return new Saved.TooMuch("plans.goals.tooMany", PlanText.MOST_GOALS);
    }
    if (PlanJson.isTooLong(text)) {
      return new Saved.TooMuch("plans.tooLong", PlanText.MOST_GOALS);
    }
    var now = clock.instant();
    trail.did(writer, Deed.CHANGE, draft.participant(), PLAN, null);
    table.write(draft, text, now);
    signatures.wrote(draft, draft.revision() + 1, part, writer, now);
    return new Saved.Done(draft.revision() + 1);
  }

  /// The participant lets their peer read and write the draft, or no longer.
  public void share(Viewer participant, boolean together) {
    var draft = draftForChange(participant, participant.participant());
    trail.did(participant, Deed.CHANGE, draft.participant(), PLAN, null);
    table.share(draft, together);
  }

  /// Hands a draft on to be signed. From now on nobody writes in it.
  ///
  /// @throws Refusal when it still needs something
  public PlanVersion propose(Viewer writer, ParticipantId participant) {
    var draft = draftForChange(writer, participant);
    trail.did(writer, Deed.CHANGE, participant, PLAN, null);
    return signing.propose(draft);
  }

  /// Takes a plan back that was not signed by both, to write in it again. Signatures given so far
  /// no longer count.
  public void takeBack(Viewer writer, ParticipantId participant) {
    edges.require(writer, PlanEdge.Deed.WRITE);
    var open = openForChange(writer.organization(), participant);
    if (open.proposed()) {
      if (writer.hat() != Hat.PARTICIPANT && !open.together()) {
        throw new Refusal("plans.refused.writesAlone");
      }
      trail.did(writer, Deed.CHANGE, participant, PLAN, null);
      table.become(open, PlanVersion.State.DRAFT, clock.instant());
    }
  }

  /// Signs the plan that waits, as the participant or as the specialist; signing again changes
  /// nothing. Once both have, it is in force and takes the place of the one before.
  ///
  /// @param shown the language and hash of the paper that stood on the page
  /// @throws Refusal when the plan was changed since it was shown
  public PlanVersion sign(
      Viewer signer, ParticipantId participant, int number, Shown shown, String name) {
    edges.require(signer, PlanEdge.Deed.SIGN);
    trail.did(signer, Deed.SIGN, participant, PLAN, null);
    return signing.sign(signer, participant, number, shown, name, "");
  }

  /// The same, with the name drawn by hand beside the one that was typed.
  ///
  /// @param drawing the strokes as an SVG path, or empty
  PlanVersion sign(
      Viewer signer,
      ParticipantId participant,
      int number,
      Shown shown,
      String name,
      String drawing) {
    edges.require(signer, PlanEdge.Deed.SIGN);
    trail.did(signer, Deed.SIGN, participant, PLAN, null);
    return signing.sign(signer, participant, number, shown, name, drawing);
  }

  /// Writes down that the participant signed the plan that waits on paper, before a witness.
  ///
  /// @param recorder the specialist who keeps the paper
  /// @param shown the language and hash of the words that stood on it
  /// @param sheet the sheet as a picture or a PDF, or null when it is added later or never
  /// @throws Refusal when the plan was changed since it was shown
  PlanVersion signedOnPaper(
      Viewer recorder,
      ParticipantId participant,
      int number,
      Shown shown,
      OnPaper onPaper,
      @Nullable Upload sheet) {
    edges.require(recorder, PlanEdge.Deed.SIGN);
    trail.did(recorder, Deed.SIGN, participant, PLAN, null);
    var plan = signing.signedOnPaper(recorder, participant, number, shown, onPaper);
    if (sheet != null && !onPaper.spoken()) {
      scans.keep(recorder, plan, Hat.PARTICIPANT.name(), sheet);
    }
    return plan;
  }

  /// What stood on the page that somebody signed.
  public record Shown(Language language, String sha256) {}

  /// The paper of a version: the words that a signature is for.
  @Transactional(readOnly = true)
  public Paper paper(PlanVersion plan, Language language, ZoneId zone) {
    return signing.paper(plan, language, zone);
  }

  /// One of the two ends the plan in force. It needs no reason, and nothing bad follows.
  public void end(Viewer who, ParticipantId participant) {
    end(who, participant, null);
  }

  /// The same, saying why.
  public void end(Viewer who, ParticipantId participant, @Nullable Ending ending) {
    edges.require(who, PlanEdge.Deed.WRITE);
    trail.did(who, Deed.CHANGE, participant, PLAN, null);
    signing.end(who.organization(), participant, ending);
  }

  /// One of the two lets the plan in force rest, or takes it up again.
  public void rest(Viewer who, ParticipantId participant, boolean rests) {
    edges.require(who, PlanEdge.Deed.WRITE);
    trail.did(who, Deed.CHANGE, participant, PLAN, null);
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(who.zone()));
    signing.rest(who.organization(), participant, rests, today);
  }

  /// Says something about a plan before it is signed.
  public void remark(Viewer speaker, ParticipantId participant, String words) {
    remark(speaker, participant, words, Identifier.fresh());
  }

  /// The same; the same words of the same form are said once.
  void remark(Viewer speaker, ParticipantId participant, String words, UUID form) {
    var open = table.open(speaker.organization(), participant).orElseThrow(NotFound::new);
    var id = Identifier.of(form, List.of(speaker.account(), words));
    signatures.remark(open, id, speaker, words, clock.instant());
  }

  /// The plan in force, if there is one.
  @Transactional(readOnly = true)
  public Optional<PlanVersion> active(OrganizationId organization, ParticipantId participant) {
    return table.inForce(organization, participant);
  }

  /// The goals of the plan in force, in the person's order.
  @Transactional(readOnly = true)
  public List<GoalLine> activeGoals(OrganizationId organization, ParticipantId participant) {
    return active(organization, participant).stream()
        .flatMap(plan -> plan.text().goals().stream())
        .map(goal -> new GoalLine(goal.id(), goal.area(), goal.words()))
        .toList();
  }

  /// What the two promised each other in the plan in force.
  @Transactional(readOnly = true)
  public Optional<Agreement> agreement(OrganizationId organization, ParticipantId participant) {
    return active(organization, participant).map(plan -> plan.text().agreement());
  }

  /// All versions that this asker may see, newest first.
  @Transactional(readOnly = true)
  public List<PlanVersion> history(OrganizationId organization, ParticipantId participant) {
    return table.all(organization, participant);
  }

  /// @throws NotFound when there is no such version, or the asker may not see it
  @Transactional(readOnly = true)
  public PlanVersion version(OrganizationId organization, ParticipantId participant, int number) {
    return table.numbered(organization, participant, number).orElseThrow(NotFound::new);
  }

  /// How the plan of somebody stands now.
  @Transactional(readOnly = true)
  public Standing standing(OrganizationId organization, ParticipantId participant) {
    var open = table.open(organization, participant);
    var inForce = table.inForce(organization, participant);
    return new Standing(
        open.orElse(null),
        inForce.orElse(null),
        open.map(signatures::of).orElse(List.of()),
        inForce.map(signatures::of).orElse(List.of()),
        open.map(signatures::writings).orElse(List.of()),
        open.map(signatures::remarks).orElse(List.of()));
  }

  /// The signatures that count for a version.
  @Transactional(readOnly = true)
  public List<Signature> signatures(PlanVersion plan) {
    return signatures.of(plan);
  }

  /// The plans that wait for this specialist's signature, longest first.
  @Transactional(readOnly = true)
  public List<PlanVersion> waitingForSpecialist(Viewer specialist) {
    return edges.of(specialist).signs()
        ? table.waitingForSpecialist(specialist.organization(), participants.circleOf(specialist))
        : List.of();
  }

  private PlanVersion draftForChange(Viewer writer, ParticipantId participant) {
    edges.require(writer, PlanEdge.Deed.WRITE);
    var draft = draft(openForChange(writer.organization(), participant));
    if (writer.hat() != Hat.PARTICIPANT && !draft.together()) {
      throw new Refusal("plans.refused.writesAlone");
    }
    return draft;
  }

  private static PlanVersion draft(PlanVersion open) {
    if (!open.draft()) {
      throw new Refusal("plans.refused.waitsToBeSigned");
    }
    return open;
  }

  private PlanVersion openForChange(OrganizationId organization, ParticipantId participant) {
    return table.openForChange(organization, participant).orElseThrow(NotFound::new);
  }
}
