package org.beenthere.storage;

import org.jspecify.annotations.Nullable;

/// Why the house could not open: one sentence that whoever runs it can act on, and what the process
/// ends with. Its message is for a console and holds no password.
public final class StartingProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What the process ends with. Service managers and scripts read these, so a number, once given,
  /// keeps its meaning; `docs/operating.md` lists them.
  public enum Exit {
    PORT_UNAVAILABLE(10),
    ALREADY_RUNNING(11),
    DATA_FOLDER_NOT_WRITABLE(12),
    DISK_FULL(13),
    DATABASE_UNREACHABLE(14),
    DATABASE_REFUSES(15),
    SCHEMA_NOT_OURS(16),
    OTHER_POSTGRESQL(17),
    EMBEDDED_SERVER_FAILED(18),
    SETTING_MISSING(19),
    SECRET_NOT_OURS(20),
    DEMONSTRATION_CUT_SHORT(21);

    private final int status;

    Exit(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private final Exit exit;

  public StartingProblem(Exit exit, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.exit = exit;
  }

  public StartingProblem(Exit exit, String sentence) {
    this(exit, sentence, null);
  }

  public Exit exit() {
    return exit;
  }
}
