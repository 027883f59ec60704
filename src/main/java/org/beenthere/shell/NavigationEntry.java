package org.beenthere.shell;

import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;

/// A line in the menu, offered by the room it leads to.
public interface NavigationEntry {

  /// Whether this hat has the line.
  boolean isFor(Hat hat);

  /// Where it leads.
  String path();

  /// The key of its word.
  String key();

  /// The icon beside the word, a symbol of `icons.svg`.
  String icon();

  /// Where it stands; smaller is earlier.
  int order();

  /// How many things wait behind it, or null when it counts nothing. The page behind it lists
  /// exactly these.
  default @Nullable Long count(Viewer viewer) {
    return null;
  }

  /// A line that counts nothing.
  static NavigationEntry of(int order, String path, String key, String icon, Hat... hats) {
    var wearers = java.util.Set.of(hats);
    return new NavigationEntry() {
      @Override
      public boolean isFor(Hat hat) {
        return wearers.contains(hat);
      }

      @Override
      public String path() {
        return path;
      }

      @Override
      public String key() {
        return key;
      }

      @Override
      public String icon() {
        return icon;
      }

      @Override
      public int order() {
        return order;
      }
    };
  }
}
