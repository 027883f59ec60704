package org.beenthere.directory;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/// For each of some things, such as each experience or each word, the places of those listings of
/// which it is true.
final class Columns {

  private static final RoaringBitmap NOBODY = new RoaringBitmap();

  private final List<RoaringBitmap> columns = new ArrayList<>();

  int size() {
    return columns.size();
  }

  /// Not to be changed by who asks.
  ///
  /// @param thing its number; nobody is there for one that never was, such as -1
  RoaringBitmap of(int thing) {
    return thing >= 0 && thing < columns.size() ? columns.get(thing) : NOBODY;
  }

  void set(int thing, int at) {
    while (columns.size() <= thing) {
      columns.add(new RoaringBitmap());
    }
    columns.get(thing).add(at);
  }

  void clear(int thing, int at) {
    columns.get(thing).remove(at);
  }

  /// Nothing is true any more of whoever stands there.
  void clear(int at) {
    columns.forEach(column -> column.remove(at));
  }

  /// Those of whom any of it is true.
  RoaringBitmap any() {
    return RoaringBitmap.or(columns.iterator());
  }
}
