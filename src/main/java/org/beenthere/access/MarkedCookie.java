package org.beenthere.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.session.web.http.CookieSerializer;

/// The number of a session under a mark of the house. Whoever reads the sessions in the database,
/// or in a backup, cannot make a cookie of them without the key of the house; and a number that we
/// did not give is never looked up.
final class MarkedCookie implements CookieSerializer {

  private final CookieSerializer plain;
  private final HouseKey key;

  MarkedCookie(CookieSerializer plain, HouseKey key) {
    this.plain = plain;
    this.key = key;
  }

  @Override
  public void writeCookieValue(CookieValue cookie) {
    var number = cookie.getCookieValue();
    plain.writeCookieValue(
        new CookieValue(
            cookie.getRequest(),
            cookie.getResponse(),
            number.isEmpty() ? "" : number + "." + mark(number)));
  }

  @Override
  public List<String> readCookieValues(HttpServletRequest request) {
    return plain.readCookieValues(request).stream()
        .map(this::number)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> number(String value) {
    var dot = value.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    var number = value.substring(0, dot);
    var given = value.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
    return HouseKey.same(mark(number).getBytes(StandardCharsets.UTF_8), given)
        ? Optional.of(number)
        : Optional.empty();
  }

  private String mark(String number) {
    return HexFormat.of().formatHex(key.mark("session", number));
  }
}
