package org.beenthere.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Service;

/// Who is on call.
@Service
public class Duty {

  /// As far ahead as we look for the end of a turn.
  private static final Duration AHEAD = Duration.ofDays(8);

  private final Rosters rosters;
  private final NameTable names;
  private final House house;

  Duty(Rosters rosters, NameTable names, House house) {
    this.rosters = rosters;
    this.names = names;
    this.house = house;
  }

  /// Who is on call for an organization at a moment. Nobody, when the roster has a gap there or
  /// whoever it names no longer works here. Asked for by anybody: the house answers.
  public Optional<OnCall> onCallAt(OrganizationId organization, Instant moment) {
    return house.as(Asking.houseOf(organization), () -> onCall(organization, moment));
  }

  private Optional<OnCall> onCall(OrganizationId organization, Instant moment) {
    var until = moment.plus(AHEAD);
    var turn = rosters.read(organization, moment, until).between(moment, until).getFirst();
    var account = turn.account();
    return account == null
        ? Optional.empty()
        : Optional.of(new OnCall(account, names.of(organization, account), turn.until()));
  }
}
