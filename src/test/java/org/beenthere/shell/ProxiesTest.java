package org.beenthere.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

  private static final URI PLAIN = URI.create("http://localhost:8080");
  private static final URI SECURE = URI.create("https://peers.example.org");

  @Test
  void nobody_is_believed_unless_named() {
    assertThat(Proxies.believed("", PLAIN)).contains("");
  }

  @Test
  void a_house_on_https_believes_the_proxy_on_its_machine() {
    assertThat(Proxies.believed(" ", SECURE)).contains("127.0.0.0/8, ::1/128");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.5                   | 10.0.0.5/32",
        "10.0.0.5,172.18.0.0/16     | 10.0.0.5/32, 172.18.0.0/16",
        "fd00::1 ,  fd00:2::/32     | fd00::1/128, fd00:2::/32",
        "0.0.0.0/0                  | 0.0.0.0/0"
      })
  void who_is_named_is_believed_and_nobody_else(String named, String networks) {
    assertThat(Proxies.believed(named, PLAIN)).contains(networks);
    assertThat(Proxies.believed(named, SECURE)).contains(networks);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy.example.org",
        "10.0.0.5 10.0.0.6",
        "10.0.0.5/33",
        "10.0.0.5/-1",
        "::1/129",
        ",",
        "10.0.0.5/",
        "10\\..*",
        "300.1.1.1"
      })
  void what_is_no_address_is_refused(String named) {
    assertThat(Proxies.believed(named, PLAIN)).isEmpty();
  }
}
