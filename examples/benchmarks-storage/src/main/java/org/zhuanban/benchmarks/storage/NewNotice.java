package org.zhuanban.benchmarks.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.application.Result;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.request.RefreshBatch;
import org.zhuanban.request.Request;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.StreamKey;

/**
 * Refreshes the duty rows of a county after a new notice, in batches, while officers work at nodes
 * of their own: half-way the run is broken off, and another library that knows nothing but the
 * place that was kept last takes it up again.
 */
final class NewNotice implements Part {
  private static final int BATCH = 500;
  private static final int OFFICERS = 2;

  /** How long an officer does something else between two acts, in milliseconds. */
  private static final long PAUSE = 10;

  private static final int MOST_WARMUPS = 500;
  private static final int MOST_ALONE = 1000;
  private static final int SAMPLE = 500;

  @Override
  public String about() {
    return """
    A notice calls two working days off. All duty rows are derived anew in batches of 500, while two
    officers accept and decide at nodes of their own. Half-way the run is broken off, before it has kept
    the place of its last batch, and a library that knows nothing goes on. A sample is compared afterwards.
    """;
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    RunningCounty county = database.county(effort.county());
    List<Request> acts = acts(county);
    int warmups = Math.min(MOST_WARMUPS, acts.size() / 8);
    int alone = Math.min(MOST_ALONE, acts.size() / 4);
    work(county, acts.subList(0, warmups), new AtomicBoolean());
    List<Double> without =
        work(county, acts.subList(warmups, warmups + alone), new AtomicBoolean());
    List<Request> rest = acts.subList(warmups + alone, acts.size());
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService office = Executors.newSingleThreadExecutor();
    List<Double> with;
    double seconds;
    int[] changed = new int[1];
    try {
      Future<List<Double>> working = office.submit(() -> work(county, rest, over));
      seconds = Timed.seconds(() -> changed[0] = refresh(county));
      over.set(true);
      with = working.get();
    } finally {
      office.shutdownNow();
    }
    int compared = compare(county, acts.subList(0, warmups + alone + with.size()));
    System.out.printf(
        Locale.ROOT,
        "  %d projects in %.1f s, the rows of %d changed; %d compared afterwards%n",
        county.size(),
        seconds,
        changed[0],
        compared);
    System.out.printf(
        Locale.ROOT,
        "  an officer's act: alone p50 %.1f ms, p99 %.1f ms (%d acts); meanwhile p50 %.1f ms, p99"
            + " %.1f ms (%d acts)%n",
        1000 * quantile(without, 0.5),
        1000 * quantile(without, 0.99),
        without.size(),
        1000 * quantile(with, 0.5),
        1000 * quantile(with, 0.99),
        with.size());
    return List.of(
        Finding.atLeast("projects refreshed per second", county.size() / seconds, "/s", 100),
        Finding.atMost("99 of 100 acts meanwhile", 1000 * quantile(with, 0.99), "ms", 250));
  }

  /** What officers do, all over the county. */
  private static List<Request> acts(RunningCounty county) {
    return Stream.concat(
            county.received().stream()
                .map(
                    number ->
                        Map.entry(
                            number,
                            act(
                                number,
                                "accept",
                                AcceptApplication.of(County.item(RunningCounty.RECEIVED))))),
            county.running().stream()
                .map(
                    number ->
                        Map.entry(
                            number,
                            act(
                                number,
                                "decide",
                                County.decide(RunningCounty.RUNNING, Result.APPROVED)))))
        .sorted(Comparator.comparingLong(act -> act.getKey() * 7919L % county.size()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Request act(int number, String key, Command command) {
    return County.request(RunningCounty.id(number), key, command, RunningCounty.NOTICE);
  }

  /**
   * Lets officers act until all is done or they are told to stop.
   *
   * @return how long each act took, in seconds
   */
  private static List<Double> work(RunningCounty county, List<Request> acts, AtomicBoolean over)
      throws Exception {
    ConcurrentLinkedQueue<Request> waiting = new ConcurrentLinkedQueue<>(acts);
    ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
    try {
      List<Future<List<Double>>> working = new ArrayList<>();
      for (int i = 0; i < OFFICERS; i++) {
        Zhuanban node = county.library(new Today(RunningCounty.NOTICE));
        working.add(officers.submit(() -> work(node, waiting, over)));
      }
      List<Double> seconds = new ArrayList<>();
      for (Future<List<Double>> each : working) {
        seconds.addAll(each.get());
      }
      return seconds;
    } finally {
      officers.shutdownNow();
    }
  }

  private static List<Double> work(
      Zhuanban node, ConcurrentLinkedQueue<Request> waiting, AtomicBoolean over) throws Exception {
    List<Double> seconds = new ArrayList<>();
    Request act = waiting.poll();
    while (act != null) {
      Request now = act;
      seconds.add(Timed.seconds(() -> County.handle(node, now)));
      Thread.sleep(PAUSE);
      act = over.get() ? null : waiting.poll();
    }
    return seconds;
  }

  private static int refresh(RunningCounty county) {
    Zhuanban node = county.library(new Today(RunningCounty.NOTICE));
    Optional<StreamKey> kept = Optional.empty();
    int changed = 0;
    boolean broken = false;
    int looked = 0;
    while (true) {
      RefreshBatch batch = node.rebuildDutyRows(kept, BATCH);
      if (!batch.report().failed().isEmpty()) {
        throw new IllegalStateException("passed over: " + batch.report().failed());
      }
      changed += batch.report().changed();
      looked += BATCH;
      if (!broken && looked > county.size() / 2) {
        broken = true;
        node = county.library(new Today(RunningCounty.NOTICE));
      } else if (batch.next().isEmpty()) {
        return changed;
      } else {
        kept = batch.next();
      }
    }
  }

  /** Calculates the rows of some projects anew, and of those that officers acted on. */
  private static int compare(RunningCounty county, List<Request> done) {
    Zhuanban fresh = county.library(new Today(RunningCounty.NOTICE));
    for (Request act : done) {
      ProjectView view = fresh.read(StreamKind.PROJECT, act.stream().id());
      if (view.history().size() < 2) {
        throw new IllegalStateException(act + " was lost");
      }
    }
    int step = Math.max(1, county.size() / SAMPLE);
    int acted = Math.max(1, done.size() / SAMPLE);
    List<StreamKey> all = county.streams();
    List<StreamKey> sample = new ArrayList<>();
    for (int i = 0; i < all.size(); i += step) {
      sample.add(all.get(i));
    }
    for (int i = 0; i < done.size(); i += acted) {
      sample.add(done.get(i).stream());
    }
    sample.forEach(stream -> compare(county, stream, fresh.read(StreamKind.PROJECT, stream.id())));
    // The next looks as well: whoever derives rows anew finds nothing to change.
    if (fresh.rebuildDutyRows(Optional.empty(), SAMPLE).report().changed() > 0) {
      throw new IllegalStateException("rows were left as they were before the notice");
    }
    return sample.size();
  }

  private static void compare(RunningCounty county, StreamKey stream, ProjectView view) {
    Map<String, DutyRow> rows =
        county.storage().duties(stream).stream()
            .filter(row -> !row.openedOn().isAfter(RunningCounty.NOTICE))
            .collect(Collectors.toMap(DutyRow::key, Function.identity()));
    List<Duty> duties = view.duties(RunningCounty.NOTICE);
    CalendarBook known = view.calendars().asOf(RunningCounty.NOTICE);
    boolean same =
        rows.size() == duties.size()
            && duties.stream()
                .allMatch(
                    duty ->
                        Optional.ofNullable(rows.get(duty.key()))
                            .filter(row -> row.owner().equals(duty.owner()))
                            .filter(
                                row ->
                                    row.due()
                                        .equals(
                                            duty.clock().bindingDue(known).map(Deadline.Due::date)))
                            .filter(
                                row ->
                                    row.statutoryDue()
                                        .map(DueDate::date)
                                        .equals(
                                            duty.clock()
                                                .statutoryDue(known)
                                                .map(Deadline.Due::date)))
                            .filter(row -> row.closedOn().equals(duty.closedOn()))
                            .isPresent());
    if (!same) {
      throw new IllegalStateException(stream + " has the rows " + rows + ", but owes " + duties);
    }
  }

  private static double quantile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }
}
