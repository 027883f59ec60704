package org.beenthere.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.beenthere.storage.StartingProblem.Exit;

/// Holds the data folder for one process. The lock is the operating system's, so it ends with the
/// process however that ends, and a file that was left behind locks nobody out.
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path folder) throws IOException {
    Files.createDirectories(folder);
    var file = folder.resolve("lock");
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (!taken(channel)) {
        throw new StartingProblem(
            Exit.ALREADY_RUNNING,
            "Beenthere is already running on the data folder "
                + folder
                + holder(channel)
                + "; stop it first, or set BEENTHERE_DATA to another folder.");
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
          0);
      return new FolderLock(channel);
    } catch (IOException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
  }

  private static boolean taken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    var written = ByteBuffer.allocate(20);
    channel.read(written, 0);
    var process = new String(written.array(), 0, written.position(), StandardCharsets.US_ASCII);
    return process.isBlank() ? "" : " (process " + process.strip() + ")";
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
