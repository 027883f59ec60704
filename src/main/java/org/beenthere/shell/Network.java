package org.beenthere.shell;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The network that somebody asks from: what one household or one center has.
public final class Network {

  /// Some proxies write the port behind the address.
  private static final Pattern WITH_PORT =
      Pattern.compile("(\\d+(?:\\.\\d+){3}):\\d+|\\[(.*)](?::\\d+)?");

  /// The address itself, or of IPv6 the first 64 bits of it; what is no address stays as it is.
  public static String of(String remote) {
    var matcher = WITH_PORT.matcher(remote);
    var bare = remote;
    if (matcher.matches()) {
      bare = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }
    try {
      if (InetAddress.ofLiteral(bare) instanceof Inet6Address address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8));
      }
      return bare;
    } catch (IllegalArgumentException notAnAddress) {
      return bare;
    }
  }

  private Network() {}
}
