package org.beenthere.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// The style sheet, the scripts and the icons, each under an address that changes with its content
/// so that browsers may keep it for ever.
@Component
public class Assets {

  /// The addresses as the frame needs them.
  public record Addresses(
      String style,
      String script,
      String htmx,
      String icons,
      String icon,
      String passkeys,
      String weighing,
      String messages,
      String signing) {}

  record Asset(byte[] content, MediaType type) {}

  private static final List<String> STYLES =
      List.of(
          "tokens",
          "base",
          "frame",
          "button",
          "card",
          "form",
          "chip",
          "list",
          "person",
          "ladder",
          "promise",
          "notice",
          "table",
          "chart",
          "progress",
          "steps",
          "print");

  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
  private static final MediaType JS = MediaType.parseMediaType("text/javascript;charset=UTF-8");
  private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

  private final Map<String, Asset> assets = new HashMap<>();
  private final Addresses addresses;

  Assets() {
    addresses =
        new Addresses(
            keep("beenthere", "css", styles(), CSS),
            keep("beenthere", "js", read("look/beenthere.js"), JS),
            keep(
                "htmx",
                "js",
                read("META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"),
                JS),
            keep("icons", "svg", read("look/icons.svg"), SVG),
            keep("icon", "svg", read("look/icon.svg"), SVG),
            keep("passkeys", "js", read("look/passkeys.js"), JS),
            keep("weighing", "js", read("look/weighing.js"), JS),
            keep("messages", "js", read("look/messages.js"), JS),
            keep("signing", "js", read("look/signing.js"), JS));
    assets.put("neutral.svg", new Asset(read("look/neutral.svg"), SVG));
  }

  public Addresses addresses() {
    return addresses;
  }

  /// The asset of that name, or null.
  @Nullable Asset named(String name) {
    return assets.get(name);
  }

  private String keep(String name, String ending, byte[] content, MediaType type) {
    var file = name + "." + hash(content) + "." + ending;
    assets.put(file, new Asset(content, type));
    return "/look/" + file;
  }

  private static byte[] styles() {
    var all = new ByteArrayOutputStream();
    for (var style : STYLES) {
      all.writeBytes(read("look/" + style + ".css"));
    }
    return all.toByteArray();
  }

  private static byte[] read(String path) {
    try {
      return new ClassPathResource(path).getContentAsByteArray();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
