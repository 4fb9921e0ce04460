package org.zhuanban.benchmarks.storage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.zhuanban.approval.KnownApplication;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.Agreement;
import org.zhuanban.spi.Storage;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.TakenOverProject.KnownSigning;
import org.zhuanban.takeover.TakeoverEntry;
import org.zhuanban.takeover.TakeoverReport;

/**
 * Takes running projects over, one after the other, each in a commit of its own: the run breaks off
 * in the middle, and another one that knows nothing of it takes it up again from the beginning.
 */
final class TakingOver implements Part {
  private static final LocalDate DAY = County.DAY;
  private static final int ITEMS = 8;
  private static final PersonRef CLERK = new PersonRef("officer-7");

  @Override
  public String about() {
    return """
    Running projects of eight items are taken over, a commit each. Half-way the run is broken off, and
    taken up again from the first record on by a library that knows nothing.
    """;
  }

  /** Breaks a run off. */
  private static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    Storage storage = database.storage("take_");
    int all = effort.takeOvers();
    int half = all / 2;
    AtomicLong early = new AtomicLong();
    AtomicLong late = new AtomicLong();
    double rehearsal =
        Timed.seconds(
            () ->
                check(
                    County.library(storage, DAY)
                        .dryRunTakeOver(records(half, half, early), CLERK, TakingOver::fail),
                    half,
                    0));
    double first =
        Timed.seconds(
            () -> {
              try {
                County.library(storage, DAY)
                    .takeOver(records(all, half, early), CLERK, TakingOver::fail);
              } catch (PowerCut e) {
                return;
              }
              throw new IllegalStateException("the run was not broken off");
            });
    double second =
        Timed.seconds(
            () ->
                check(
                    County.library(storage, DAY)
                        .takeOver(records(all, all, late), CLERK, TakingOver::fail),
                    all - half,
                    half));
    System.out.printf(
        Locale.ROOT,
        "  %d projects: rehearsal of half %.1f s, half %.1f s, taken up again %.1f s; heap in use"
            + " %.0f MB after a tenth, %.0f MB at the end%n",
        all,
        rehearsal,
        first,
        second,
        early.get() / 1e6,
        late.get() / 1e6);
    return List.of(
        Finding.atLeast("projects taken over per second", half / first, "/s", 100),
        Finding.atMost(
            "heap in use at the end more than after a tenth",
            Math.max(1, (late.get() - early.get()) / 1e6),
            "MB",
            32));
  }

  private static void fail(TakeoverReport.TakeoverFinding finding) {
    throw new IllegalStateException(finding.toString());
  }

  private static void check(TakeoverReport report, int taken, int already) {
    if (report.taken() != taken || report.already() != already) {
      throw new IllegalStateException(report.toString());
    }
  }

  /** Records that are made when they are asked for, up to a power cut. */
  private static Iterable<TakeoverEntry> records(int all, int until, AtomicLong heap) {
    return () ->
        new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < all;
          }

          @Override
          public TakeoverEntry next() {
            if (next == until) {
              throw new PowerCut();
            }
            next++;
            // Of the run that is broken off a tenth of all, of the other one the end.
            if (next == all / 10 || next == all) {
              heap.set(Heap.inUse());
            }
            return new TakeoverEntry("old-" + next, project(next));
          }
        };
  }

  private static TakenOverProject project(int number) {
    ApprovalPlan plan = County.plan(ITEMS);
    List<KnownApplication> cases = new ArrayList<>();
    IntStream.range(0, ITEMS - 1).forEach(item -> cases.add(known(item, number)));
    return TakenOverProject.builder()
        .on(DAY)
        .name("项目 " + number)
        .signing(
            new KnownSigning(
                Optional.of(DAY.minusDays(200 + number % 100)),
                Optional.of(
                    Agreement.of(BigDecimal.valueOf(10_000_000L + number))
                        .withStartBy(DAY.plusDays(100))),
                new Department("IPB", "投资促进局", Level.COUNTY, "CN")))
        .plan(plan)
        .addAllCases(cases)
        .build();
  }

  /** Of the items some are delivered, some run with what was promised, some wait. */
  private static KnownApplication known(int item, int number) {
    LocalDate received = DAY.minusDays(60 + (number + item) % 30);
    KnownApplication.Builder known =
        KnownApplication.builder().item(County.item(item)).receivedOn(received).pausesKnown(true);
    return switch (item % 3) {
      case 0 ->
          known
              .state(ApplicationState.DELIVERED)
              .result(Result.APPROVED)
              .acceptedOn(received.plusDays(1))
              .committedDue(received.plusDays(20))
              .decidedOn(received.plusDays(14))
              .deliveredOn(received.plusDays(16))
              .build();
      case 1 ->
          known
              .state(ApplicationState.RUNNING)
              .committedDue(DAY.plusDays(3))
              .statutoryDue(DAY.plusDays(17))
              .build();
      default -> known.state(ApplicationState.RECEIVED).build();
    };
  }
}
