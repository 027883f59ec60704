package org.beenthere.resources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.beenthere.resources.ServiceWriter.Written;
import org.beenthere.resources.Understanding.Understood;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Component;

/// Weighs a file against the list as it stands: what is new, what says something else than before,
/// and what was mended here and stays as it is.
@Component
class DeliveryWeighing {

  /// @param written what there is to write
  /// @param gone what the file does not name any more, by name
  record Weighed(Tally tally, List<Written> written, Map<UUID, String> gone) {}

  private final ListedTable listed;

  DeliveryWeighing(ListedTable listed) {
    this.listed = listed;
  }

  /// As the list stands now.
  Weighed weighed(OrganizationId organization, Understood understood) {
    var known = listed.known(organization, services(understood));
    var written = new ArrayList<Written>();
    var fresh = 0;
    var same = 0;
    var mended = 0;
    for (var one : written(understood)) {
      var before = known.get(one.service().id());
      if (before == null) {
        fresh++;
        written.add(new Written(one.service(), one.broughtAs(), true));
      } else if (before.mended()) {
        mended++;
      } else if (before.broughtAs().equals(one.broughtAs())) {
        same++;
      } else {
        written.add(one);
      }
    }
    var gone = listed.unnamed(organization, agencies(understood), services(understood));
    return new Weighed(
        new Tally(fresh, written.size() - fresh, same, mended, gone.size()), written, gone);
  }

  /// As the list stands until the end of the transaction: nobody mends any of it meanwhile.
  Weighed held(OrganizationId organization, Understood understood) {
    listed.hold(organization, agencies(understood), services(understood));
    return weighed(organization, understood);
  }

  /// All of a file, each with the mark of what it says.
  static List<Written> written(Understood understood) {
    return understood.services().stream()
        .map(
            one -> new Written(one, mark(one, understood.rest().getOrDefault(one.id(), "")), false))
        .toList();
  }

  private static List<UUID> services(Understood understood) {
    return understood.services().stream().map(HelpService::id).toList();
  }

  private static List<UUID> agencies(Understood understood) {
    return understood.services().stream().map(one -> one.agency().id()).distinct().toList();
  }

  private static String mark(HelpService service, String rest) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest((service + rest).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
