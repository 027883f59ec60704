package org.beenthere.arrivals.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Why a file cannot be read as a list of people. Each has a sentence that says what to do.
public enum NotAList {
  NOTHING_CHOSEN,
  EMPTY,
  /// An Excel workbook, old or new.
  WORKBOOK,
  /// A spreadsheet of LibreOffice or the like.
  OPEN_DOCUMENT,
  PICTURE,
  PDF,
  /// Some other file that is not text.
  NO_TEXT,
  /// A web page, perhaps under the name of a spreadsheet.
  WEB_PAGE,
  ONE_COLUMN,
  /// Headings and nobody below them.
  NOBODY,
  /// More people than one list may bring.
  TOO_MANY,
  /// A quotation mark was opened and never closed, so rows run into each other.
  OPEN_QUOTE;

  /// Knows a file by how it begins.
  static Optional<NotAList> recognized(byte[] head) {
    var text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK\u0003\u0004")) {
      return Optional.of(text.contains("opendocument") ? OPEN_DOCUMENT : workbookOr(text));
    }
    if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return Optional.of(WORKBOOK);
    }
    if (text.startsWith("%PDF")) {
      return Optional.of(PDF);
    }
    if (text.startsWith("\u0089PNG") || text.startsWith("\u00FF\u00D8\u00FF")) {
      return Optional.of(PICTURE);
    }
    if (text.startsWith("GIF8") || text.startsWith("RIFF") || text.startsWith("BM\0")) {
      return Optional.of(PICTURE);
    }
    if (text.stripLeading().regionMatches(true, 0, "<!doctype html", 0, 14)
        || text.stripLeading().regionMatches(true, 0, "<html", 0, 5)) {
      return Optional.of(WEB_PAGE);
    }
    return hasNoText(text) ? Optional.of(NO_TEXT) : Optional.empty();
  }

  private static NotAList workbookOr(String text) {
    return text.contains("[Content_Types].xml") || text.contains("xl/") ? WORKBOOK : NO_TEXT;
  }

  /// Text holds no zero bytes, save when every second one is (UTF-16, which says so at its
  /// beginning).
  private static boolean hasNoText(String text) {
    var utf16 = text.startsWith("\u00FF\u00FE") || text.startsWith("\u00FE\u00FF");
    return !utf16 && text.indexOf('\0') >= 0;
  }
}
