package org.beenthere.resources;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.beenthere.audit.ThingNames;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Tells *What was changed here* which place of the help list, and which file, it was.
@Component
class HelpNames implements ThingNames {

  private final ListTable list;
  private final DeliveryTable deliveries;

  HelpNames(ListTable list, DeliveryTable deliveries) {
    this.list = list;
    this.deliveries = deliveries;
  }

  @Override
  public Set<String> things() {
    return Set.of(Resources.THING, "help.answer", "help.check", Deliveries.THING);
  }

  @Override
  public Map<UUID, String> called(Viewer viewer, Set<UUID> some, Words words) {
    var called = list.names(viewer.organization(), some);
    called.putAll(deliveries.names(viewer.organization(), some));
    return called;
  }
}
