package org.beenthere.shell;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whose word is taken for where a request comes from, and whether it came over `https`.
///
/// Everybody may write `X-Forwarded-For` above a request. If a neighbour in the Wi-Fi of a center
/// were believed, limits for one network could be got round by naming another each time, so nobody
/// is believed but the proxy that whoever runs the house names.
final class Proxies {

  private static final String THIS_MACHINE = "127.0.0.0/8, ::1/128";

  private Proxies() {}

  /// The networks to believe, as Tomcat wants them: `10.0.0.5/32, fd00::/8`; empty for nobody.
  ///
  /// @param named addresses or networks with commas between, such as `10.0.0.5, 172.18.0.0/16`
  /// @param address of the house. The house does not speak `https` itself; where its address does,
  ///   and no proxy is named, one on this machine is believed
  /// @return nothing when what is named is no such list
  static Optional<String> believed(String named, URI address) {
    if (named.isBlank()) {
      return Optional.of("https".equals(address.getScheme()) ? THIS_MACHINE : "");
    }
    var networks = Arrays.stream(named.split(",", -1)).map(String::strip).map(Proxies::network);
    var list = networks.toList();
    return list.stream().allMatch(Optional::isPresent)
        ? Optional.of(list.stream().flatMap(Optional::stream).collect(Collectors.joining(", ")))
        : Optional.empty();
  }

  private static Optional<String> network(String text) {
    var parts = text.split("/", 2);
    try {
      var longest = InetAddress.ofLiteral(parts[0]) instanceof Inet4Address ? 32 : 128;
      var bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
      return 0 <= bits && bits <= longest ? Optional.of(parts[0] + "/" + bits) : Optional.empty();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
