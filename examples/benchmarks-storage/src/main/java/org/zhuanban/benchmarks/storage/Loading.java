package org.zhuanban.benchmarks.storage;

import java.util.ArrayList;
import java.util.List;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.application.Result;
import org.zhuanban.command.Command;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.request.Request;

/**
 * Loads one large project with a library that has never met it: every entry is read, checked
 * against its hash, decoded and folded.
 */
final class Loading implements Part {
  private static final String PROJECT = "large";
  private static final int LOADS = 20;

  @Override
  public String about() {
    return """
    A library that knows nothing reads a project, checks each hash, decodes and folds.
    """;
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    JdbcStorage storage = database.storage("load_");
    County.handle(County.library(storage, County.DAY), events(effort.events()));
    database.tidy();
    List<Double> millis = new ArrayList<>();
    for (int load = 0; load < LOADS * (effort.warmups() + effort.rounds()); load++) {
      Zhuanban cold = County.library(storage, County.DAY);
      double seconds =
          Timed.seconds(
              () -> {
                int size = cold.read(StreamKind.PROJECT, PROJECT).history().size();
                if (size != effort.events()) {
                  throw new IllegalStateException("loaded " + size + " events");
                }
              });
      if (load >= LOADS * effort.warmups()) {
        millis.add(seconds * 1000);
      }
    }
    return List.of(
        Finding.atMost(
            "a project of %s events, cold".formatted(effort.events()),
            Finding.median(millis),
            "ms",
            10));
  }

  /** A plan, and applications that are refused until there are enough events. */
  private static List<Request> events(int count) {
    List<Request> requests = new ArrayList<>(County.plans(List.of(PROJECT), County.ITEMS));
    for (int act = 0; requests.size() < count; act++) {
      int item = act / 4 % County.ITEMS;
      requests.add(County.request(PROJECT, "c-" + requests.size(), act(item, act % 4), County.DAY));
    }
    return requests;
  }

  private static Command act(int item, int number) {
    return switch (number) {
      case 0 -> ReceiveApplication.of(County.item(item), true);
      case 1 -> AcceptApplication.of(County.item(item));
      case 2 -> County.decide(item, Result.REFUSED);
      default -> County.deliver(item);
    };
  }
}
