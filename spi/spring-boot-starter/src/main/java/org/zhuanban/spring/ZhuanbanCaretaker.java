package org.zhuanban.spring;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.support.CronExpression;
import org.zhuanban.Zhuanban;
import org.zhuanban.dispatch.DispatchReport;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spring.ClusterJournal.Note;

/**
 * Does what no person does: sweeps when {@code zhuanban.sweep.cron} says so, sends messages, and
 * follows new notices and a new release.
 *
 * <p>All nodes of a cluster may run it. A sweep is done by the node that is first to begin it; one
 * whose node is gone is done by another. A missed one is caught up on. Each message is leased to
 * one node by the outbox.
 *
 * @since 0.1
 */
public final class ZhuanbanCaretaker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ZhuanbanCaretaker.class);

  /** The most failed streams that are named in the journal and in health. */
  private static final int NAMED = 20;

  private static final Duration STOP = Duration.ofSeconds(20);

  private final Zhuanban zhuanban;
  private final ZhuanbanNotices notices;
  private final ReleaseRows rows;
  private final ClusterJournal journal;
  private final ZhuanbanProperties properties;
  private final CronExpression cron;
  private final ClusterTask sweep;
  private Optional<ScheduledExecutorService> threads = Optional.empty();

  ZhuanbanCaretaker(
      Zhuanban zhuanban,
      ZhuanbanNotices notices,
      ReleaseRows rows,
      ClusterJournal journal,
      ZhuanbanProperties properties) {
    this.zhuanban = zhuanban;
    this.notices = notices;
    this.rows = rows;
    this.journal = journal;
    this.properties = properties;
    this.cron = CronExpression.parse(properties.sweep().cron());
    this.sweep = new ClusterTask(journal, "sweep", properties.sweep().patience());
  }

  /**
   * Sweeps if a sweep is due and no other node has begun it.
   *
   * @return whether this node swept
   * @throws org.zhuanban.spi.StorageException if the storage fails
   */
  public boolean sweepIfDue() {
    return sweep(ended -> ended.map(this::dueAfter).orElse(true));
  }

  /** Sweeps if a sweep is due, or after a rebuild of the rows. */
  boolean sweepOrRebuild() {
    boolean refreshed = notices.refresh(zhuanban);
    boolean rebuilt = rows.rebuild(zhuanban);
    return (refreshed || rebuilt) ? sweep(ended -> true) : sweepIfDue();
  }

  private boolean dueAfter(Note ended) {
    ZonedDateTime next = cron.next(ended.at().atZone(Zhuanban.LEGAL_TIME));
    return next != null && !next.toInstant().isAfter(journal.now());
  }

  private boolean sweep(Predicate<Optional<Note>> due) {
    return sweep.run(due, (place, progress) -> Optional.of(text(zhuanban.sweep())));
  }

  /** The last sweep of the cluster, in words. */
  Optional<Note> lastSweep() {
    return sweep.ended();
  }

  /** Whether the last sweep should have been followed by another one by now. */
  boolean overdue(Note last) {
    ZonedDateTime next = cron.next(last.at().atZone(Zhuanban.LEGAL_TIME));
    return next != null
        && next.toInstant().plus(properties.sweep().patience()).isBefore(journal.now());
  }

  private static String text(SweepReport report) {
    return "day %s: %s changed, %s failed%s"
        .formatted(
            report.day(),
            report.changed(),
            report.failed().size(),
            report.failed().entrySet().stream()
                .limit(NAMED)
                .map(failed -> "\n" + failed.getKey() + ": " + failed.getValue())
                .collect(Collectors.joining()));
  }

  @Override
  public synchronized void start() {
    if (isRunning()) {
      return;
    }
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(
            2,
            work -> {
              Thread thread = new Thread(work, "zhuanban-caretaker");
              thread.setDaemon(true);
              return thread;
            });
    threads = Optional.of(started);
    every(started, properties.notices().poll().dividedBy(2), "look for notices", notices::look);
    if (properties.sweep().enabled()) {
      every(
          started,
          properties.sweep().check(),
          "sweep",
          () -> {
            if (sweepOrRebuild()) {
              LOG.info("Swept: {}", lastSweep().map(Note::text).orElse(""));
            }
          });
    }
    if (properties.dispatch().enabled()) {
      every(
          started,
          properties.dispatch().every(),
          "send messages",
          () -> {
            DispatchReport report = zhuanban.dispatch();
            if (report.all() > 0) {
              LOG.info("Sent messages: {}", report);
            }
          });
    }
  }

  /** A run that fails is tried again at the next time. */
  private static void every(
      ScheduledExecutorService threads, Duration pause, String what, Runnable work) {
    Runnable careful =
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            LOG.error("Could not {}; it is tried again in {}", what, pause, e);
          }
        };
    Future<?> unused =
        threads.scheduleWithFixedDelay(careful, 0, pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Lets what runs come to its end: an interrupt would close a database in a file. */
  @Override
  public synchronized void stop() {
    threads.ifPresent(
        running -> {
          running.shutdown();
          try {
            if (!running.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
              LOG.warn("A sweep or the sending of messages goes on after {}", STOP);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    threads = Optional.empty();
  }

  @Override
  public synchronized boolean isRunning() {
    return threads.isPresent();
  }
}
