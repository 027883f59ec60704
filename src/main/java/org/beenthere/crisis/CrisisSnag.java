package org.beenthere.crisis;

import java.util.ArrayList;
import java.util.List;

/// Something that would be hard to do as it is written. Pointed out, and never in the way.
///
/// @param detail the number of the sign, or what the person is called
public record CrisisSnag(Kind kind, Object detail) {

  /// What it is.
  public enum Kind {
    /// A sign at which nobody else comes in.
    NOBODY(CrisisPart.SIGNS),
    /// Somebody who may be asked, without a number.
    NO_PHONE(CrisisPart.PEOPLE),
    /// There are signs, and nothing that helps.
    NO_HELP(CrisisPart.HELPS);

    private final CrisisPart part;

    Kind(CrisisPart part) {
      this.part = part;
    }

    /// Where it can be mended.
    public CrisisPart part() {
      return part;
    }
  }

  static List<CrisisSnag> in(CrisisText text) {
    var snags = new ArrayList<CrisisSnag>();
    for (int i = 0; i < text.signs().size(); i++) {
      if (!text.signs().get(i).hasSomebody()) {
        snags.add(new CrisisSnag(Kind.NOBODY, i + 1));
      }
    }
    text.people().stream()
        .filter(one -> one.may() != Confidant.May.NO && one.dialled().isEmpty())
        .forEach(one -> snags.add(new CrisisSnag(Kind.NO_PHONE, one.name())));
    if (!text.signs().isEmpty()
        && !text.has(CrisisPart.HELPS)
        && text.signs().stream().allMatch(sign -> sign.mine().isEmpty())) {
      snags.add(new CrisisSnag(Kind.NO_HELP, ""));
    }
    return List.copyOf(snags);
  }
}
