package org.zhuanban.benchmarks.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.command.Command;
import org.zhuanban.request.Request;

/**
 * Officers who accept and give back applications for items of their own of one project, all at the
 * same moment.
 *
 * @param officers how many they are
 * @param acts how often each acts; an even number, so that all end as they began
 */
record Crowd(int officers, int acts) {
  /** How an officer hands a request in. */
  interface Handling {
    void handle(int officer, Request request) throws Exception;
  }

  /** Lets them work on a project that has its plan. */
  void work(ExecutorService threads, String project, Handling handling) throws Exception {
    CyclicBarrier start = new CyclicBarrier(officers);
    List<Future<?>> all = new ArrayList<>();
    for (int number = 0; number < officers; number++) {
      int officer = number;
      String item = County.item(officer);
      all.add(
          threads.submit(
              () -> {
                start.await();
                for (int act = 0; act < acts; act++) {
                  Command command =
                      act % 2 == 0 ? AcceptApplication.of(item) : WithdrawApplication.of(item);
                  handling.handle(
                      officer, County.request(project, item + "-" + act, command, County.DAY));
                }
                return null;
              }));
    }
    for (Future<?> each : all) {
      each.get(10, TimeUnit.MINUTES);
    }
  }

  /** Each act must be there once, beside the plan. */
  void check(Zhuanban library, String project) {
    int kept = library.read(StreamKind.PROJECT, project).history().size();
    if (kept != 1 + officers * acts) {
      throw new IllegalStateException(
          "of %s acts %s are kept".formatted(officers * acts, kept - 1));
    }
  }

  int calls() {
    return officers * acts;
  }
}
