package org.beenthere.courier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Texts as files, to try them out without a telephone company: what is sent lies in the folder
/// `out`, and a file that is put into the folder `in` is a text that came. Its first line is the
/// number, the others are the words.
final class TextFolder implements SmsGateway {

  private final Path out;
  private final Path in;

  TextFolder(Path folder) {
    out = folder.resolve("out");
    in = folder.resolve("in");
    try {
      Files.createDirectories(out);
      Files.createDirectories(in);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void text(String number, String words) {
    try {
      var name = System.currentTimeMillis() + "-" + UUID.randomUUID() + ".txt";
      Files.writeString(out.resolve(name), number + "\n" + words + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Reads what came, once.
  void look(IncomingTexts texts) {
    for (var file : files()) {
      try {
        var lines = Files.readString(file, StandardCharsets.UTF_8).split("\n", 2);
        Files.delete(file);
        texts.came(lines[0].strip(), lines.length > 1 ? lines[1].strip() : "", UUID.randomUUID());
      } catch (IOException half) {
        // Somebody is still writing it, or took it away.
      }
    }
  }

  private List<Path> files() {
    try (var files = Files.list(in)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
