package org.beenthere.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which browser somebody came with, in two words and no more: enough to know one's own again.
final class Device {

  private record Sign(String mark, String name) {}

  /// The first mark that is found counts: many browsers also claim to be others.
  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("Edg", "Edge"),
          new Sign("OPR", "Opera"),
          new Sign("SamsungBrowser", "Samsung Internet"),
          new Sign("Firefox", "Firefox"),
          new Sign("FxiOS", "Firefox"),
          new Sign("CriOS", "Chrome"),
          new Sign("Chrome", "Chrome"),
          new Sign("Safari", "Safari"));

  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("iPhone", "iPhone"),
          new Sign("iPad", "iPad"),
          new Sign("Android", "Android"),
          new Sign("CrOS", "Chromebook"),
          new Sign("Windows", "Windows"),
          new Sign("Mac OS", "Mac"),
          new Sign("Linux", "Linux"));

  /// Such as "Firefox, Android"; empty when it tells nothing.
  static String of(@Nullable String userAgent) {
    var said = userAgent == null ? "" : userAgent;
    var browser = find(BROWSERS, said);
    var system = find(SYSTEMS, said);
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
  }

  private static String find(List<Sign> signs, String said) {
    return signs.stream()
        .filter(sign -> said.contains(sign.mark()))
        .map(Sign::name)
        .findFirst()
        .orElse("");
  }

  private Device() {}
}
