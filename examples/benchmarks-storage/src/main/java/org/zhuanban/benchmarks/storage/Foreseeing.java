package org.zhuanban.benchmarks.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.forecast.Forecast;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.jdbc.JdbcStorage;

/**
 * Looks ahead over a plan of a hundred items, each of which waits for two before it; the database
 * only keeps the plan.
 */
final class Foreseeing implements Part {
  private static final int ITEMS = 100;
  private static final int LOOKS = 200;
  private static final String PROJECT = "wide";

  @Override
  public String about() {
    return """
    Forecasts when each of 100 items can be met, with slack and critical path.
    """;
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    JdbcStorage storage = database.storage("ahead_");
    Zhuanban library = County.library(storage, County.DAY);
    County.handle(library, County.request(PROJECT, "plan", AdoptPlan.of(plan()), County.DAY));
    ProjectView view = library.read(StreamKind.PROJECT, PROJECT);
    List<Double> millis = new ArrayList<>();
    for (int look = 0; look < LOOKS * (effort.warmups() + effort.rounds()); look++) {
      double seconds = Timed.seconds(() -> check(view));
      if (look >= LOOKS * effort.warmups()) {
        millis.add(seconds * 1000);
      }
    }
    return List.of(
        Finding.atMost("a forecast of %s items".formatted(ITEMS), Finding.median(millis), "ms", 1));
  }

  private static void check(ProjectView view) {
    Forecast forecast = view.approvals().outlook(County.DAY, Pace.COMMITTED).forecast();
    if (forecast.items().size() != ITEMS) {
      throw new IllegalStateException("foresaw " + forecast.items().size() + " items");
    }
  }

  private static ApprovalPlan plan() {
    ApprovalPlan independent = County.plan(ITEMS);
    List<ApprovalItem> items =
        IntStream.range(0, ITEMS)
            .mapToObj(number -> waiting(independent.items().get(number), number))
            .toList();
    return new ApprovalPlan(independent.departments(), independent.stages(), items);
  }

  /** Waits for the item seven places before and the one eleven before, where there are such. */
  private static ApprovalItem waiting(ApprovalItem item, int number) {
    return item.withPrerequisites(
        IntStream.of(7, 11)
            .filter(before -> before <= number)
            .mapToObj(before -> new Prerequisite(County.item(number - before), Gate.BEFORE_APPLY))
            .toList());
  }
}
