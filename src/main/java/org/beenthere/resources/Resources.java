package org.beenthere.resources;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.organizations.Organizations;
import org.beenthere.resources.ServiceWriter.Written;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The list of help, as it is read one by one, called wrong and kept.
@Service
@Transactional
public class Resources {

  static final String THING = "help";

  /// So many remarks about one service may wait; more of them would tell a manager nothing new.
  static final int MOST_REMARKS = 20;

  private final ServiceTable services;
  private final ServiceWriter writer;
  private final HelpSearch help;
  private final ListTable list;
  private final RemarkTable remarks;
  private final RestTable rests;
  private final Organizations organizations;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  Resources(
      ServiceTable services,
      ServiceWriter writer,
      HelpSearch help,
      ListTable list,
      RemarkTable remarks,
      RestTable rests,
      Organizations organizations,
      Trail trail,
      House house,
      Clock clock) {
    this.services = services;
    this.writer = writer;
    this.help = help;
    this.list = list;
    this.remarks = remarks;
    this.rests = rests;
    this.organizations = organizations;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// One service, if the asker may see it.
  @Transactional(readOnly = true)
  HelpSearch.Found find(UUID id) {
    return services.whole(List.of(id)).stream()
        .findFirst()
        .map(help::found)
        .orElseThrow(NotFound::new);
  }

  /// One of their own, for whoever keeps the list.
  @Transactional(readOnly = true)
  HelpService ours(UUID id, Viewer viewer) {
    var found = find(id).service();
    if (!found.organization().equals(viewer.organization())) {
      throw new NotFound();
    }
    return found;
  }

  /// A page of all that is open, for whoever takes the list along.
  @Transactional(readOnly = true)
  List<HelpService> page(@Nullable UUID organization, int size, int skip) {
    return services.whole(list.page(organization, size, skip));
  }

  /// What files said of some of them beyond what we show.
  @Transactional(readOnly = true)
  Map<UUID, String> rest(List<HelpService> some) {
    return rests.of(some);
  }

  @Transactional(readOnly = true)
  long count(@Nullable UUID organization) {
    return list.count(organization);
  }

  @Transactional(readOnly = true)
  List<ListLine> list(OrganizationId organization, String words, UUID after) {
    return list.byName(organization, words, after);
  }

  @Transactional(readOnly = true)
  List<ListLine> wrong(OrganizationId organization) {
    return list.wrong(organization);
  }

  @Transactional(readOnly = true)
  long countWrong(OrganizationId organization) {
    return remarks.countOpen(organization);
  }

  @Transactional(readOnly = true)
  List<SaidWrong> remarks(HelpService service) {
    return remarks.open(service.organization(), service.id());
  }

  /// Writes a service as it was written or mended by hand. What was said to be wrong is settled.
  ///
  /// @param deed what a manager did with it
  void save(HelpService service, Deed deed, Viewer viewer) {
    writer.write(List.of(new Written(service, "", false)));
    trail.did(viewer, deed, null, THING, service.id());
    settle(service, service.open() ? Outcome.MENDED : Outcome.CLOSED, viewer);
  }

  /// Somebody made sure that it is right as it stands.
  void stillRight(HelpService service, Viewer viewer) {
    writer.checked(service, today(viewer.zone()));
    trail.did(viewer, Deed.CHANGE, null, "help.check", service.id());
    settle(service, Outcome.RIGHT, viewer);
  }

  private void settle(HelpService service, Outcome outcome, Viewer viewer) {
    var said = remarks.settle(service.organization(), service.id(), outcome, today(viewer.zone()));
    if (said > 0) {
      trail.did(viewer, Deed.ADD, null, "help.answer", service.id());
    }
  }

  /// What somebody who was not asked who they are says is wrong. Said twice it waits once.
  ///
  /// @throws NotFound when there is no such service for the asker
  void say(UUID id, RemarkKind kind, String words) {
    var service = find(id).service();
    var zone = organizations.find(service.organization()).timeZone();
    var remark = new SaidWrong(kind, words, LocalDate.now(clock.withZone(zone)));
    house.as(
        Asking.houseOf(service.organization()),
        () -> {
          if (remarks.open(service.organization(), id).size() < MOST_REMARKS
              && !remarks.isSaid(service.organization(), id, remark)) {
            remarks.add(service.organization(), id, remark);
          }
          return null;
        });
  }

  private LocalDate today(String zone) {
    return LocalDate.now(clock.withZone(ZoneId.of(zone)));
  }
}
