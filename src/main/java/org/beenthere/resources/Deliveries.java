package org.beenthere.resources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.organizations.Organizations;
import org.beenthere.places.Places;
import org.beenthere.resources.Delivery.State;
import org.beenthere.resources.ServiceWriter.Written;
import org.beenthere.resources.Understanding.Understood;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
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

  private final Lock reading = new ReentrantLock();
  private final DeliveryTable table;
  private final ServiceWriter writer;
  private final RestTable rests;
  private final Organizations organizations;
  private final Trail trail;
  private final Places places;
  private final Clock clock;

  Deliveries(
      DeliveryTable table,
      ServiceWriter writer,
      RestTable rests,
      Organizations organizations,
      Trail trail,
      Places places,
      Clock clock) {
    this.table = table;
    this.writer = writer;
    this.rests = rests;
    this.organizations = organizations;
    this.trail = trail;
    this.places = places;
    this.clock = clock;
  }

  /// Keeps a file until somebody decides about it.
  ///
  /// @throws Unreadable when it is no list of services
  UUID receive(String fileName, byte[] content, Viewer viewer) throws Unreadable {
    if (content.length > MOST_BYTES) {
      throw new Unreadable(FileFault.TOO_LARGE);
    }
    mustBeReadable(content);
    var id = Identifier.fresh();
    table.add(
        viewer.organization(),
        id,
        viewer.account(),
        fileName.length() > 200 ? fileName.substring(0, 200) : fileName,
        content,
        clock.instant());
    return id;
  }

  private void mustBeReadable(byte[] content) throws Unreadable {
    reading.lock();
    try {
      var unused = HsdsReader.read(content);
    } finally {
      reading.unlock();
    }
  }

  @Transactional(readOnly = true)
  Delivery find(UUID id, Viewer viewer) {
    return table.find(viewer.organization(), id).orElseThrow(NotFound::new);
  }

  @Transactional(readOnly = true)
  DeliveryPreview preview(UUID id, Viewer viewer) {
    var delivery = find(id, viewer);
    var understood = understood(viewer.organization(), table.content(viewer.organization(), id));
    var weighed = weighed(delivery, viewer.organization(), understood);
    return new DeliveryPreview(
        weighed.delivery(),
        understood.findings(),
        understood.services().stream().limit(10).map(HelpService::name).toList(),
        weighed.gone().values().stream().limit(10).toList());
  }

  /// Brings a file in, once however often it is asked for.
  ///
  /// @param close whether to close what it does not name any more
  void bringIn(UUID id, boolean close, Viewer viewer) {
    var organization = viewer.organization();
    var delivery = table.lock(organization, id).orElseThrow(NotFound::new);
    if (delivery.state() != State.READY) {
      return;
    }
    var understood = understood(organization, table.content(organization, id));
    if (understood.isFaulty()) {
      throw new Refusal("resources.import.faulty");
    }
    var weighed = weighed(delivery, organization, understood);
    bring(organization, weighed.written(), understood);
    var gone = close ? weighed.gone().keySet() : Set.<UUID>of();
    table.close(organization, gone);
    gone.forEach(one -> trail.did(viewer, Deed.REMOVE, null, Resources.THING, one));
    table.decide(organization, as(State.DONE, weighed.delivery(), gone.size()));
    trail.did(viewer, Deed.ADD, null, THING, id);
  }

  void cancel(UUID id, Viewer viewer) {
    var delivery = table.lock(viewer.organization(), id).orElseThrow(NotFound::new);
    if (delivery.state() == State.READY) {
      table.decide(viewer.organization(), as(State.CANCELLED, delivery, 0));
      trail.did(viewer, Deed.REMOVE, null, THING, id);
    }
  }

  /// Brings a file in at once, for a house that sets itself up. Asked for by the house.
  ///
  /// @throws IllegalArgumentException when the file is not right
  public void bring(OrganizationId organization, byte[] content) {
    var understood = understood(organization, content);
    if (understood.isFaulty()) {
      throw new IllegalArgumentException(understood.findings().toString());
    }
    bring(
        organization,
        understood.services().stream()
            .map(one -> new Written(one, mark(one, understood.rest().getOrDefault(one.id(), ""))))
            .toList(),
        understood);
    trail.byTheHouse(organization, Deed.ADD, null, THING, null);
  }

  private void bring(OrganizationId organization, List<Written> written, Understood understood) {
    writer.write(written);
    rests.put(
        organization, written.stream().map(one -> one.service().id()).toList(), understood.rest());
  }

  /// One file at a time: each takes much memory while it is read, and whoever loads a page again
  /// and again has it read again.
  private Understood understood(OrganizationId organization, byte[] content) {
    reading.lock();
    try {
      return Understanding.understand(
          HsdsReader.read(content), organizations.find(organization), new Placing(places::find));
    } catch (Unreadable wasReadOnce) {
      throw new IllegalArgumentException(wasReadOnce.why().name(), wasReadOnce);
    } finally {
      reading.unlock();
    }
  }

  /// @param gone what the file does not name any more, by name
  private record Weighed(Delivery delivery, List<Written> written, Map<UUID, String> gone) {}

  private Weighed weighed(Delivery delivery, OrganizationId organization, Understood understood) {
    var known =
        table.known(organization, understood.services().stream().map(HelpService::id).toList());
    var written = new ArrayList<Written>();
    var fresh = 0;
    var same = 0;
    var mended = 0;
    for (var service : understood.services()) {
      var before = known.get(service.id());
      var mark = mark(service, understood.rest().getOrDefault(service.id(), ""));
      if (before == null) {
        fresh++;
      } else if (before.mended()) {
        mended++;
        continue;
      } else if (before.broughtAs().equals(mark)) {
        same++;
        continue;
      }
      written.add(new Written(service, mark));
    }
    var gone =
        table.unnamed(
            organization,
            understood.services().stream().map(one -> one.agency().id()).distinct().toList(),
            understood.services().stream().map(HelpService::id).toList());
    return new Weighed(
        new Delivery(
            delivery.id(),
            delivery.fileName(),
            delivery.receivedAt(),
            delivery.state(),
            fresh,
            written.size() - fresh,
            same,
            mended,
            gone.size()),
        written,
        gone);
  }

  private static Delivery as(State state, Delivery one, int closed) {
    return new Delivery(
        one.id(),
        one.fileName(),
        one.receivedAt(),
        state,
        one.newOnes(),
        one.changedOnes(),
        one.sameOnes(),
        one.mendedOnes(),
        closed);
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

  /// Forgets files that nobody decided about for a day. Asked for by the house.
  void forgetUndecided(OrganizationId organization) {
    table.forgetBefore(organization, clock.instant().minus(A_DAY));
  }
}
