package org.beenthere.storage;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears what the library that keeps our [Schedule] has to say, and says it in a sentence. By
/// itself it prints whole stacks, each second while PostgreSQL is away, with messages that may
/// quote people. The same sentence is said once a minute; that PostgreSQL is away is one sentence,
/// wherever it was noticed.
final class ScheduleLog extends AppenderBase<ILoggingEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
  private static final String SCHEDULER = "com.github.kagkarlsson.scheduler";
  private static final String AWAY =
      "PostgreSQL does not answer. What falls due meanwhile is done as soon as it does.";
  private static final long MILLIS = 60_000;

  private final Map<String, Long> said = new HashMap<>();

  /// Takes the place of whatever else would print it.
  static void listen() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
      var scheduler = logs.getLogger(SCHEDULER);
      if (scheduler.getAppender(SCHEDULER) == null) {
        var ear = new ScheduleLog();
        ear.setName(SCHEDULER);
        ear.setContext(logs);
        ear.start();
        scheduler.setAdditive(false);
        scheduler.addAppender(ear);
      }
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    var failure = event.getThrowableProxy() instanceof ThrowableProxy known ? known : null;
    var sentence =
        sentence(event.getMessage(), failure == null ? last(event) : failure.getThrowable());
    var now = event.getTimeStamp();
    var before = said.put(sentence, now);
    if (before != null && now - before < MILLIS) {
      said.put(sentence, before);
    } else {
      LOG.error("{}", sentence);
    }
  }

  /// Without what would be filled in, which may be a row of somebody.
  private static String sentence(String message, @Nullable Throwable failure) {
    if (failure == null) {
      return message;
    }
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isAway(sql)) {
        return AWAY;
      }
    }
    return message + " " + types(failure);
  }

  private static @Nullable Throwable last(ILoggingEvent event) {
    var filled = event.getArgumentArray();
    return filled != null && filled.length > 0 && filled[filled.length - 1] instanceof Throwable one
        ? one
        : null;
  }

  /// No connection (class 08), or a server that goes down or comes up (57P01 to 57P03).
  private static boolean isAway(SQLException failure) {
    var state = failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || state != null && (state.startsWith("08") || state.startsWith("57P"));
  }

  private static String types(Throwable failure) {
    var types = new StringBuilder(failure.getClass().getName());
    for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      types.append(", because of ").append(cause.getClass().getName());
    }
    return types.toString();
  }
}
