package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.StreamKey;

/** A run over many streams, each by itself. */
final class BatchRun {
  private static final Logger LOG = LoggerFactory.getLogger(BatchRun.class);

  private static final int AHEAD = 50;

  private final Map<StreamKey, String> failed = new LinkedHashMap<>();
  private int changed;
  private boolean interrupted;

  /**
   * Works on a stream, unless the thread was interrupted.
   *
   * <p>A failing stream does not stop the others. An error is also about this stream, such as that
   * it is too large for the memory. Only the death of the thread is propagated.
   *
   * @param stream the stream
   * @param work the work; returns whether it changed anything
   */
  void on(StreamKey stream, BooleanSupplier work) {
    if (!goesOn()) {
      return;
    }
    try {
      changed += work.getAsBoolean() ? 1 : 0;
    } catch (ThreadDeath e) {
      throw e;
    } catch (RuntimeException | Error e) {
      failed.put(stream, e.toString());
      LOG.warn("Stream {} was passed over", stream, e);
    }
  }

  /**
   * Works on streams that are read ahead by the fifty. A failure of reading ahead is that of one
   * stream, which fails again by itself.
   *
   * @param streams the streams
   * @param reading reads several streams at once
   * @param work the work on one stream; returns whether it changed anything
   */
  void onEach(
      List<StreamKey> streams, Consumer<List<StreamKey>> reading, Predicate<StreamKey> work) {
    for (int first = 0; first < streams.size() && goesOn(); first += AHEAD) {
      List<StreamKey> some = streams.subList(first, Math.min(first + AHEAD, streams.size()));
      try {
        reading.accept(some);
      } catch (ThreadDeath e) {
        throw e;
      } catch (RuntimeException | Error e) {
        LOG.debug("Streams are read one by one", e);
      }
      some.forEach(stream -> on(stream, () -> work.test(stream)));
    }
  }

  /** Checks whether the run continues with another stream. */
  boolean goesOn() {
    interrupted |= Thread.currentThread().isInterrupted();
    return !interrupted;
  }

  SweepReport report(LocalDate day) {
    return new SweepReport(day, changed, failed, interrupted);
  }
}
