package org.beenthere.courier;

import java.io.UncheckedIOException;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Carries texts, where the house has a gateway for them.
@Component
class SmsCarrier implements Carrier {

  private final ObjectProvider<SmsGateway> gateway;
  private final Wordsmith wordsmith;
  private final NumberTable numbers;
  private final House house;

  SmsCarrier(
      ObjectProvider<SmsGateway> gateway, Wordsmith wordsmith, NumberTable numbers, House house) {
    this.gateway = gateway;
    this.wordsmith = wordsmith;
    this.numbers = numbers;
    this.house = house;
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public Attempt carry(Parcel parcel) {
    var open = gateway.getIfAvailable();
    if (open == null) {
      return new Attempt.Never(Problem.NO_GATEWAY);
    }
    // Whoever said STOP is not texted; somebody should find another way.
    if (house.as(Asking.HOUSE, () -> numbers.wantsNone(plain(parcel.to())))) {
      return new Attempt.Never(Problem.ADDRESS);
    }
    try {
      open.text(parcel.to(), wordsmith.text(parcel));
      return Attempt.CARRIED;
    } catch (UncheckedIOException closed) {
      return new Attempt.NotNow(Problem.UNREACHABLE);
    } catch (IllegalArgumentException nobody) {
      return new Attempt.Never(Problem.ADDRESS);
    }
  }

  /// As gateways write a number, whatever stands between its digits.
  private static String plain(String number) {
    return number.replaceAll("[\\s().-]", "");
  }
}
