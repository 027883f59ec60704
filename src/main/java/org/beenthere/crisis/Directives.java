package org.beenthere.crisis;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.consent.Upload;
import org.beenthere.shell.FormText;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Advance directives: what the person says about theirs. A later word takes the place of an
/// earlier one, which the person alone can still read.
@Service
@Transactional
public class Directives {

  static final String THING = "directive";

  private final DirectiveTable table;
  private final Trail trail;
  private final Clock clock;

  Directives(DirectiveTable table, Trail trail, Clock clock) {
    this.table = table;
    this.trail = trail;
    this.clock = clock;
  }

  /// All of one person that whoever is asking sees, the newest first.
  @Transactional(readOnly = true)
  public List<Directive> of(OrganizationId organization, ParticipantId who) {
    return table.of(organization, who);
  }

  /// The one that holds, as far as whoever is asking sees it.
  @Transactional(readOnly = true)
  public Optional<Directive> now(OrganizationId organization, ParticipantId who) {
    return table.of(organization, who).stream()
        .filter(one -> one.supersededAt() == null)
        .findFirst();
  }

  /// What whoever answers a call may read of it; which the trail remembers.
  Optional<Directive> reached(Viewer viewer, ParticipantId who) {
    var now = now(viewer.organization(), who);
    now.ifPresent(one -> trail.read(viewer, who, THING, one.id()));
    return now;
  }

  /// The answer to saying how it stands.
  public sealed interface Saved {
    record Done() implements Saved {}

    /// They said something else meanwhile, in another window or on another device: what holds now.
    record Meanwhile(Directive now) implements Saved {}
  }

  /// The person says how it stands. The same form with the same words sent twice is one; what they
  /// have not seen is not taken the place of before they have.
  ///
  /// @param file a copy of it, or null to keep the one that is there
  public Saved say(Viewer viewer, DirectiveForm form, @Nullable Upload file) {
    var organization = viewer.organization();
    var who = viewer.participant();
    var copy = file == null ? "" : UUID.nameUUIDFromBytes(file.content()).toString();
    var id = Identifier.of(form.id(), List.of(who, form, copy));
    table.lock(who);
    if (table.withId(organization, id).isPresent()) {
      return new Saved.Done();
    }
    var now = clock.instant();
    var before = now(organization, who).orElse(null);
    if (before != null && form.missed(before)) {
      return new Saved.Meanwhile(before);
    }
    var kept = form.keeps() && before != null ? before.fileId() : null;
    if (file != null) {
      kept = Identifier.fresh();
      table.add(organization, who, kept, file, now);
    }
    table.supersede(organization, who, now);
    table.add(
        organization,
        new Directive(
            id,
            who,
            java.util.Objects.requireNonNull(form.chosen()),
            FormText.stripped(form.paper()),
            FormText.stripped(form.copies()),
            FormText.stripped(form.speaks()),
            form.signed(),
            form.lookedAt(),
            form.reads(),
            kept,
            now,
            null));
    trail.changed(viewer, who, THING, id);
    return new Saved.Done();
  }

  /// A copy leaves the house, which the trail remembers.
  ///
  /// @throws NotFound when there is none, or it is not for whoever is asking
  public Upload file(Viewer viewer, ParticipantId who, UUID directive) {
    var found =
        table
            .withId(viewer.organization(), directive)
            .filter(one -> one.participantId().equals(who))
            .orElseThrow(NotFound::new);
    var id = found.fileId();
    if (id == null) {
      throw new NotFound();
    }
    trail.did(viewer, Deed.EXPORT, who, THING, directive);
    return table.file(viewer.organization(), id).orElseThrow(NotFound::new);
  }
}
