package org.zhuanban.monitor;

import java.util.Optional;
import org.zhuanban.dispatch.DispatchReport;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.StreamKey;

/**
 * What a host measures. Each method is called on the thread that does the work, after it, and
 * answers at once. Only {@link #commandStarted} is called before. Any number of threads calls it.
 * An exception of a listener is logged and changes no result.
 *
 * <p>In a joined transaction, a command that was reported as executed is undone if the host rolls
 * back.
 */
public interface EngineListener {
  /** A listener that does nothing. */
  EngineListener NONE = new EngineListener() {};

  /**
   * Reports a command or fact that begins. On the same thread {@link #commandExecuted} follows in
   * any case.
   *
   * @param started the command
   */
  default void commandStarted(CommandStarted started) {}

  /**
   * Reports a command or fact that was answered or failed. One that fails before it is routed to a
   * feature, such as for lack of a component, is not reported.
   *
   * @param executed the command
   */
  default void commandExecuted(CommandExecuted executed) {}

  /**
   * Reports that an attempt on a stream failed for a cause that may pass.
   *
   * @param failed the attempt
   */
  default void attemptFailed(AttemptFailed failed) {}

  /**
   * Reports a sweep.
   *
   * @param finished the sweep
   */
  default void sweepFinished(SweepFinished finished) {}

  /**
   * Reports a run of dispatch.
   *
   * @param finished the run
   */
  default void dispatchFinished(DispatchFinished finished) {}

  /**
   * Reports a page of a board or of a search.
   *
   * @param read the page
   */
  default void pageRead(PageRead read) {}

  /** The outcomes of commands. */
  enum CommandResult {
    /** Its events are stored, or there was nothing to do. */
    DONE,
    /** It was executed before, under the same key. */
    REPEATED,
    /** A fact waits for another one. */
    DEFERRED,
    /** A rule refuses it. */
    REFUSED,
    /** It ended in an exception. */
    FAILED
  }

  /**
   * A command that begins.
   *
   * @param command the name of the command, such as {@code approval.decide-item}
   * @param stream the stream
   */
  record CommandStarted(String command, StreamKey stream) {}

  /**
   * A command that was answered or failed.
   *
   * @param command the name of the command, such as {@code approval.decide-item}
   * @param stream the stream
   * @param result the outcome
   * @param rule the code of the first rule that refuses or defers it; empty for any other outcome
   * @param nanos the time that it took, in nanoseconds
   */
  record CommandExecuted(
      String command, StreamKey stream, CommandResult result, Optional<String> rule, long nanos) {}

  /** The causes of failed attempts that may pass. */
  enum FailureCause {
    /** Another writer moved the stream. */
    MOVED,
    /** The storage failed for a time. */
    STORAGE
  }

  /**
   * An attempt on a stream that failed for a cause that may pass.
   *
   * @param stream the stream
   * @param cause the cause
   * @param retried whether the library tries again by itself; false if the caller gets the
   *     exception
   */
  record AttemptFailed(StreamKey stream, FailureCause cause, boolean retried) {}

  /**
   * A finished sweep.
   *
   * @param report its report, with the streams that failed
   * @param nanos the time that it took, in nanoseconds
   */
  record SweepFinished(SweepReport report, long nanos) {}

  /**
   * A finished run of dispatch.
   *
   * @param report its report: messages sent, to be retried, expired, buried and lost
   * @param nanos the time that it took, in nanoseconds
   */
  record DispatchFinished(DispatchReport report, long nanos) {}

  /** The kinds of pages. */
  enum PageKind {
    /** A page of a board of the county or of an organ. */
    BOARD,
    /** A page of a workbench. */
    WORKBENCH,
    /** The duties of one stream. */
    STREAM,
    /** A page of a search for an identifier. */
    SEARCH
  }

  /**
   * A page that was read.
   *
   * @param page the kind of the page
   * @param lines the number of its lines
   * @param nanos the time that it took, in nanoseconds
   */
  record PageRead(PageKind page, int lines, long nanos) {}
}
