package org.beenthere.courier;

import java.io.UncheckedIOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Carries texts, where the house has a gateway for them.
@Component
class SmsCarrier implements Carrier {

  private final ObjectProvider<SmsGateway> gateway;
  private final Wordsmith wordsmith;

  SmsCarrier(ObjectProvider<SmsGateway> gateway, Wordsmith wordsmith) {
    this.gateway = gateway;
    this.wordsmith = wordsmith;
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
    try {
      open.text(parcel.to(), wordsmith.text(parcel));
      return Attempt.CARRIED;
    } catch (UncheckedIOException closed) {
      return new Attempt.NotNow(Problem.UNREACHABLE);
    } catch (IllegalArgumentException nobody) {
      return new Attempt.Never(Problem.ADDRESS);
    }
  }
}
