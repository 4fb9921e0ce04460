package org.zhuanban.spring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.zhuanban.dispatch.DispatchReport;
import org.zhuanban.monitor.EngineListener;
import org.zhuanban.spi.Outbox;

/** Measures the library by Micrometer, under names that begin with {@code zhuanban.}. */
final class ZhuanbanMetrics implements EngineListener, MeterBinder {
  private final ObjectProvider<Outbox> outbox;
  private final Clock clock;
  private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();

  ZhuanbanMetrics(ObjectProvider<Outbox> outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    registries.add(registry);
    Optional.ofNullable(outbox.getIfAvailable()).ifPresent(queue -> bind(registry, queue));
  }

  private void bind(MeterRegistry registry, Outbox queue) {
    Gauge.builder("zhuanban.outbox.waiting", queue, each -> each.backlog().waiting())
        .description("The messages that wait")
        .register(registry);
    Gauge.builder("zhuanban.outbox.buried", queue, each -> each.backlog().buried())
        .description("The messages that were given up")
        .register(registry);
    Gauge.builder(
            "zhuanban.outbox.age", queue, each -> each.backlog().age(clock.instant()).toSeconds())
        .description("The time for which the oldest message waits")
        .baseUnit("seconds")
        .register(registry);
  }

  private void time(String name, long nanos, String... tags) {
    registries.forEach(each -> each.timer(name, tags).record(nanos, TimeUnit.NANOSECONDS));
  }

  private void count(String name, double amount, String... tags) {
    registries.forEach(each -> each.counter(name, tags).increment(amount));
  }

  private static String tag(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void commandExecuted(CommandExecuted executed) {
    time(
        "zhuanban.commands",
        executed.nanos(),
        "command",
        executed.command(),
        "result",
        tag(executed.result()),
        "rule",
        executed.rule().orElse("none"));
  }

  @Override
  public void attemptFailed(AttemptFailed failed) {
    count(
        "zhuanban.attempts.failed",
        1,
        "cause",
        tag(failed.cause()),
        "retried",
        String.valueOf(failed.retried()));
  }

  @Override
  public void sweepFinished(SweepFinished finished) {
    time("zhuanban.sweep", finished.nanos());
    count("zhuanban.sweep.streams", finished.report().changed(), "result", "changed");
    count("zhuanban.sweep.streams", finished.report().failed().size(), "result", "failed");
  }

  @Override
  public void dispatchFinished(DispatchFinished finished) {
    DispatchReport report = finished.report();
    time("zhuanban.dispatch", finished.nanos());
    count("zhuanban.dispatch.messages", report.sent(), "result", "sent");
    count("zhuanban.dispatch.messages", report.again(), "result", "again");
    count("zhuanban.dispatch.messages", report.expired(), "result", "expired");
    count("zhuanban.dispatch.messages", report.buried(), "result", "buried");
    count("zhuanban.dispatch.messages", report.lost(), "result", "lost");
  }

  @Override
  public void pageRead(PageRead read) {
    time("zhuanban.pages", read.nanos(), "page", tag(read.page()));
  }
}
