package org.beenthere.contacts;

import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a program decided about notes.
@Service
@Transactional
class NoteRules {

  private final NoteRuleTable table;
  private final Trail trail;

  NoteRules(NoteRuleTable table, Trail trail) {
    this.table = table;
    this.trail = trail;
  }

  @Transactional(readOnly = true)
  NoteRulesForm of(OrganizationId organization) {
    var books = table.books(organization);
    return NoteRulesForm.of(books.rules(), books.edges());
  }

  void keep(Viewer viewer, NoteRulesForm form) {
    table.keep(viewer.organization(), form.book());
    table.keep(viewer.organization(), form.edges());
    trail.did(viewer, Deed.CHANGE, null, "noteRules", viewer.organization().value());
  }
}
