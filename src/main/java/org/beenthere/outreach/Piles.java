package org.beenthere.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.beenthere.directory.Directory;
import org.beenthere.directory.Lapsed;
import org.beenthere.directory.Listing;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Which conversations those who work here see. PostgreSQL looks at who is asking; here is asked
/// whether they are free, which their certificate and their places decide.
@Component
class Piles {

  private static final int A_PAGE = 200;
  private static final int A_FEW = 3;

  private final PileTable table;
  private final ConversationTable conversations;
  private final ErasureTable erasures;
  private final RestTable rests;
  private final Directory directory;
  private final Lapsed lapsed;
  private final House house;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Piles(
      PileTable table,
      ConversationTable conversations,
      ErasureTable erasures,
      RestTable rests,
      Directory directory,
      Lapsed lapsed,
      House house,
      TransactionTemplate transaction,
      Clock clock) {
    this.table = table;
    this.conversations = conversations;
    this.erasures = erasures;
    this.rests = rests;
    this.directory = directory;
    this.lapsed = lapsed;
    this.house = house;
    this.transaction = transaction;
    this.clock = clock;
  }

  Pile of(Viewer viewer) {
    var organization = viewer.organization();
    return Asking.of(viewer)
        .get(() ->
            transaction.execute(status ->
                viewer.hat() == Hat.SPECIALIST
                    ? specialists(viewer)
                    : new Pile(
                        table.raised(organization, A_PAGE),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        false)));
  }

  private Pile specialists(Viewer viewer) {
    var organization = viewer.organization();
    var self = viewer.specialist();
    if (isLapsed(viewer)) {
      var restsUntil = rests.of(organization, self, today(viewer)).orElse(null);
      return new Pile(List.of(), List.of(), List.of(), List.of(), restsUntil, true);
    }
    var free = isFree(viewer) ? table.forWhoever(organization, A_PAGE) : List.<Conversation>of();
    var onCall =
        table.onCallFor(organization, viewer.account(), A_PAGE).stream()
            .filter(one -> !self.equals(one.specialist()) && !free.contains(one))
            .toList();
    return new Pile(
        table.of(organization, self, A_PAGE),
        free,
        onCall,
        erasures.days(organization, A_FEW),
        rests.of(organization, self, today(viewer)).orElse(null),
        false);
  }

  /// The conversation as whoever is asking sees it: what waits for whoever is free is seen by
  /// specialists who are, and by whoever is on call for it. A peer whose certificate holds no more
  /// sees none.
  Optional<Conversation> theirs(ConversationId id, Viewer viewer) {
    return conversations
        .withId(viewer.organization(), id)
        .filter(one -> viewer.hat() != Hat.SPECIALIST || mayAnswer(one, viewer));
  }

  private boolean mayAnswer(Conversation one, Viewer viewer) {
    return !isLapsed(viewer)
        && (!one.isForWhoever() || one.isOnCallFor(viewer.account()) || isFree(viewer));
  }

  private boolean isLapsed(Viewer viewer) {
    return lapsed.is(viewer.organization(), viewer.account());
  }

  /// Those to whom somebody could hand a conversation.
  List<Listing> others(Viewer viewer) {
    return house
        .as(Asking.of(viewer), () -> directory.withRoom(viewer.organization(), today(viewer)))
        .stream()
        .filter(
            one -> viewer.hat() != Hat.SPECIALIST || !one.specialist().equals(viewer.specialist()))
        .toList();
  }

  private boolean isFree(Viewer viewer) {
    return directory.hasRoom(viewer.specialist(), today(viewer));
  }

  private LocalDate today(Viewer viewer) {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of(viewer.zone()));
  }
}
