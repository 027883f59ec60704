package org.beenthere.outreach;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What lies before somebody who works here.
///
/// @param own a specialist's conversations, or those a manager looks at
/// @param forWhoever what waits for whoever is free, as far as they are
/// @param onCall what is for others, and theirs to look after because they are on call
/// @param erased the days on which people erased their conversations
/// @param restsUntil until when nobody writes to them without a name, or null
/// @param lapsed whether nothing lies here because their certificate holds no more
public record Pile(
    List<Conversation> own,
    List<Conversation> forWhoever,
    List<Conversation> onCall,
    List<LocalDate> erased,
    @Nullable LocalDate restsUntil,
    boolean lapsed) {

  /// So many wait.
  public long waiting() {
    return own.stream().filter(Conversation::waits).count()
        + onCall.stream().filter(Conversation::waits).count()
        + forWhoever.size();
  }

  /// Whoever waits for an answer to words of danger: before all else, whoever they wrote to.
  public List<Conversation> inDanger() {
    return Stream.of(onCall, own, forWhoever)
        .flatMap(List::stream)
        .filter(Pile::isInDanger)
        .distinct()
        .toList();
  }

  /// The same without those in danger.
  public Pile others() {
    return new Pile(calm(own), calm(forWhoever), calm(onCall), erased, restsUntil, lapsed);
  }

  private static List<Conversation> calm(List<Conversation> some) {
    return some.stream().filter(one -> !isInDanger(one)).toList();
  }

  private static boolean isInDanger(Conversation one) {
    return one.concern().danger() && one.waits();
  }
}
