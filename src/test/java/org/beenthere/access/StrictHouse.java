package org.beenthere.access;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A house as a careful organization runs it: behind https, with a mail server, and with a second
/// step for everybody who works there.
final class StrictHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "localhost", "smtp"));

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    MAIL.start();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "strict house",
                Map.of(
                    "beenthere.address", "https://peers.example",
                    "beenthere.second-factor-for-staff", "true",
                    "spring.mail.host", "localhost",
                    "spring.mail.port", MAIL.getSmtp().getPort())));
  }
}
