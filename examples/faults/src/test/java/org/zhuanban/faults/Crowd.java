package org.zhuanban.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/**
 * Four officers, somebody who takes applications in, a sweep and a dispatcher, who work until they
 * are stopped. Whoever gets no answer sends the same again under the same key.
 */
final class Crowd {
  /** The namespace that is swept; its sweeper lives 22 days later than whoever fills it. */
  static final String SWEPT = "swept";

  private static final Instant NOON = Instant.parse("2024-04-08T04:00:00Z");
  private static final Duration LATER = Duration.ofDays(22);

  /** So that nobody waits for ever. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final DataSource source;
  private final int[] acknowledged = new int[Work.OFFICERS];
  private final Set<String> letters = new HashSet<>();
  private final List<String> strange = new ArrayList<>();

  /** When each command was acknowledged that had not been kept before. */
  private final List<Long> answers = new ArrayList<>();

  private boolean stopped;
  private int taken;
  private int unanswered;
  private int repeated;
  private int toldAgain;
  private int swept;

  Crowd(DataSource source) {
    this.source = source;
    Arrays.fill(acknowledged, -1);
  }

  List<Runnable> workers() {
    Zhuanban officers = Host.open(source, new Heard(), Clock.fixed(NOON, ZoneOffset.UTC));
    for (int project = 0; project < Work.PROJECTS; project++) {
      officers.handle(Work.plan(project));
    }
    Zhuanban intake = swept(NOON);
    Zhuanban sweeper = sweeper(source);
    return Stream.concat(
            IntStream.range(0, Work.OFFICERS)
                .<Runnable>mapToObj(self -> () -> work(officers, self)),
            Stream.of(
                () -> takeIn(intake),
                () -> repeat(() -> swept(sweeper.sweep().changed())),
                () -> repeat(officers::dispatch)))
        .toList();
  }

  static Zhuanban sweeper(DataSource source) {
    return library(source, NOON.plus(LATER));
  }

  private Zhuanban swept(Instant now) {
    return library(source, now);
  }

  private static Zhuanban library(DataSource source, Instant now) {
    return Zhuanban.builder()
        .storage(JdbcStorage.builder().namespace(SWEPT).open(source))
        .clock(Clock.fixed(now, ZoneOffset.UTC))
        .build();
  }

  private void work(Zhuanban library, int officer) {
    for (int number = 0; !stopped(); number++) {
      if (!sent(library, Work.command(officer, number))) {
        return;
      }
      acknowledged(officer, number);
    }
  }

  private void takeIn(Zhuanban library) {
    Request plan = Work.plan(0);
    for (int number = 0; !stopped(); number++) {
      StreamKey project = StreamKind.PROJECT.stream("S-" + number);
      if (!sent(library, Request.of(project, "k-1", plan.command(), plan.actor(), Work.DAY))
          || !sent(
              library,
              Request.of(
                  project,
                  "k-2",
                  ReceiveApplication.of(Work.item(0), true),
                  plan.actor(),
                  Work.DAY))) {
        return;
      }
      taken(number + 1);
    }
  }

  /**
   * Sends until there is an answer; false if it is a refusal. A stop does not end it in between.
   */
  private boolean sent(Zhuanban library, Request request) {
    while (true) {
      try {
        if (library.handle(request) instanceof Outcome.Done done) {
          done(done.repeated());
          return true;
        }
        strange("refused " + request);
        return false;
      } catch (StorageException lost) {
        unanswered(lost);
      }
    }
  }

  /** What a host does every minute, without the pauses. */
  private void repeat(Runnable work) {
    while (!stopped()) {
      try {
        work.run();
      } catch (StorageException lost) {
        unanswered(lost);
      }
    }
  }

  private synchronized boolean stopped() {
    return stopped;
  }

  synchronized void stop() {
    stopped = true;
  }

  private synchronized void acknowledged(int officer, int number) {
    acknowledged[officer] = number;
  }

  private synchronized void taken(int number) {
    taken = number;
  }

  private synchronized void swept(int changed) {
    swept += changed;
  }

  private synchronized void done(boolean earlier) {
    if (earlier) {
      repeated++;
    } else {
      answers.add(System.nanoTime());
      notifyAll();
    }
  }

  private synchronized void unanswered(StorageException lost) {
    unanswered++;
    if (!lost.retryable()) {
      strange(lost.toString());
    }
  }

  private synchronized void strange(String what) {
    strange.add(what);
    notifyAll();
  }

  /** Waits until so many more commands have been acknowledged. */
  synchronized void awaitCommands(int more) throws InterruptedException {
    await(answers.size() + more);
  }

  /**
   * Waits for a command that was acknowledged after a moment.
   *
   * @return when it was, both by {@link System#nanoTime}
   */
  synchronized long awaitAnswerAfter(long moment) throws InterruptedException {
    while (answers.isEmpty() || answers.get(answers.size() - 1) < moment) {
      await(answers.size() + 1);
    }
    return answers.stream().filter(answer -> answer >= moment).findFirst().orElseThrow();
  }

  private synchronized void await(int count) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (answers.size() < count) {
      if (!strange.isEmpty() || System.nanoTime() > end) {
        throw new IllegalStateException("officers get no answer any more: " + strange);
      }
      wait(1_000);
    }
  }

  synchronized int[] acknowledged() {
    return acknowledged.clone();
  }

  synchronized Set<String> letters() {
    return Set.copyOf(letters);
  }

  synchronized List<String> strange() {
    return List.copyOf(strange);
  }

  /** How many projects of the swept namespace have their application. */
  synchronized int taken() {
    return taken;
  }

  synchronized String summary() {
    return String.format(
        Locale.ROOT,
        "%d commands acknowledged, %d projects taken in, %d changed by sweeps; %d calls without an"
            + " answer, %d found done when they were sent again, %d letters delivered again",
        answers.size(),
        taken,
        swept,
        unanswered,
        repeated,
        toldAgain);
  }

  private final class Heard implements Channel {
    @Override
    public String name() {
      return "stdout";
    }

    @Override
    public Delivery deliver(Letter letter) {
      synchronized (Crowd.this) {
        toldAgain += letters.add(letter.id()) ? 0 : 1;
      }
      return new Delivery.Delivered();
    }
  }
}
