package org.beenthere.resources;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.organizations.Organizations;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files of services: looked at first, then brought in whole or not at all. The same file brought
/// in again changes nothing; a newer one changes what it says otherwise, and leaves alone what was
/// mended here.
@Service
@Transactional
public class Deliveries {

  static final String THING = "help.file";
  static final int MOST_BYTES = 32 * 1024 * 1024;
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final int LONGEST_NAME = 200;
  private static final int LATEST = 5;

  private final DeliveryTable table;
  private final DeliverySteps steps;
  private final DeliveryReading reading;
  private final DeliveryBringing bringing;
  private final Organizations organizations;
  private final Trail trail;
  private final Clock clock;

  Deliveries(
      DeliveryTable table,
      DeliverySteps steps,
      DeliveryReading reading,
      DeliveryBringing bringing,
      Organizations organizations,
      Trail trail,
      Clock clock) {
    this.table = table;
    this.steps = steps;
    this.reading = reading;
    this.bringing = bringing;
    this.organizations = organizations;
    this.trail = trail;
    this.clock = clock;
  }

  /// Keeps a file to be looked at, until somebody decides about it.
  ///
  /// @throws Unreadable when one sees at once that it is no list of services
  UUID receive(String fileName, byte[] content, Viewer viewer) throws Unreadable {
    if (content.length > MOST_BYTES) {
      throw new Unreadable(FileFault.TOO_LARGE);
    }
    if (!HsdsReader.mayRead(content)) {
      throw new Unreadable(FileFault.NOT_HSDS);
    }
    var id = Identifier.fresh();
    table.add(
        viewer.organization(),
        id,
        viewer.account(),
        fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName,
        content,
        clock.instant());
    return id;
  }

  @Transactional(readOnly = true)
  Delivery find(UUID id, Viewer viewer) {
    return table.find(viewer.organization(), id).orElseThrow(NotFound::new);
  }

  /// The latest files of the organization, newest first.
  @Transactional(readOnly = true)
  List<Delivery> latest(Viewer viewer) {
    return table.latest(viewer.organization(), LATEST);
  }

  /// What was seen in a file that waits for a decision.
  @Transactional(readOnly = true)
  DeliveryPreview preview(Delivery delivery) {
    return table
        .preview(delivery)
        .orElseThrow(() -> new OptimisticLockingFailureException("the file has gone on meanwhile"));
  }

  /// Has a file brought in, once however often and by however many it is asked for.
  ///
  /// @param close whether to close what it does not name any more
  void bringIn(UUID id, boolean close, Viewer viewer) {
    var delivery = find(id, viewer);
    if (delivery.state() != DeliveryState.READY) {
      return;
    }
    if (preview(delivery).errors() > 0) {
      throw new Refusal("resources.import.faulty");
    }
    // Whoever was faster has it brought in as well, or left it out; its page says which.
    steps.goOn(delivery, DeliveryState.BRINGING, viewer.account(), close, clock.instant());
  }

  /// Leaves a file out. What the house is at with it is undone.
  ///
  /// @return false when it was in already, or left out before
  boolean cancel(UUID id, Viewer viewer) {
    var delivery = find(id, viewer);
    var left = steps.cancel(delivery);
    if (left) {
      trail.did(viewer, Deed.REMOVE, null, THING, id);
    }
    return left;
  }

  /// Has a file looked at once more that went wrong.
  void tryAgain(UUID id, Viewer viewer) {
    var delivery = find(id, viewer);
    if (delivery.state() == DeliveryState.STOPPED) {
      steps.goOn(delivery, DeliveryState.READING, viewer.account(), false, clock.instant());
    }
  }

  /// Brings a file in at once, for a house that sets itself up. Asked for by the house.
  ///
  /// @throws IllegalArgumentException when the file is not right
  public void bring(OrganizationId organization, byte[] content) {
    try {
      var understood = reading.understood(organizations.find(organization), content);
      if (understood.isFaulty()) {
        throw new IllegalArgumentException(understood.findings().toString());
      }
      bringing.put(organization, DeliveryWeighing.written(understood), understood);
      trail.byTheHouse(organization, Deed.ADD, null, THING, null);
    } catch (Unreadable no) {
      throw new IllegalArgumentException(no.why().name(), no);
    }
  }

  /// Forgets files that nobody decided about for a day. Asked for by the house.
  void forgetUndecided(OrganizationId organization) {
    table.forgetBefore(organization, clock.instant().minus(A_DAY));
  }
}
