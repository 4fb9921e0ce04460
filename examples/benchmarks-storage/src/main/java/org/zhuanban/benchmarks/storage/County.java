package org.zhuanban.benchmarks.storage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.zhuanban.Messaging;
import org.zhuanban.NotificationRule;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.command.Notification;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Storage;

/** The projects that are worked on, and the library that does it. */
final class County {
  /** The day on which applications come in; no holiday is near. */
  static final LocalDate DAY = LocalDate.of(2024, 10, 14);

  static final int ITEMS = 12;

  /** Receipt, acceptance, decision, delivery. */
  static final int ACTS = 4;

  private static final List<String> BUREAUS = List.of("NRB", "EEB", "WRB", "HCB", "EMB");
  static final CalendarBook CALENDARS = CalendarBook.bundled();

  /** Whoever applied is told of each decision. */
  private static final NotificationRule DECISIONS =
      (happened, after, today) ->
          happened.event() instanceof ItemDecided decided
              ? List.of(
                  Notification.builder()
                      .recipient("applicant")
                      .topic("decision")
                      .addArguments(decided.item(), decided.result().name())
                      .build())
              : List.of();

  private County() {}

  /** {@return the library as it stands at the end of a day, knowing nothing yet} */
  static Zhuanban library(Storage storage, LocalDate day) {
    return Zhuanban.builder()
        .storage(storage)
        .calendars(CALENDARS)
        .clock(
            Clock.fixed(
                day.atTime(17, 0).atZone(Zhuanban.LEGAL_TIME).toInstant(), Zhuanban.LEGAL_TIME))
        .messaging(Messaging.builder().notifications(DECISIONS).build())
        .build();
  }

  static List<String> names(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + "-" + i).toList();
  }

  /**
   * {@return everything from the plans to the last delivery, as officers do it: each works on one
   * item of one project, then on the same item of the next}
   */
  static List<Request> lives(List<String> projects) {
    List<Request> requests = new ArrayList<>(plans(projects, ITEMS));
    for (int item = 0; item < ITEMS; item++) {
      String code = item(item);
      each(requests, projects, ReceiveApplication.of(code, true), DAY);
    }
    for (int item = 0; item < ITEMS; item++) {
      each(requests, projects, AcceptApplication.of(item(item)), DAY.plusDays(1));
    }
    for (int item = 0; item < ITEMS; item++) {
      each(requests, projects, decide(item, Result.APPROVED), DAY.plusDays(9));
    }
    for (int item = 0; item < ITEMS; item++) {
      each(requests, projects, deliver(item), DAY.plusDays(11));
    }
    return requests;
  }

  /** {@return the same without receipts and deliveries} */
  static List<Request> shortLives(List<String> projects) {
    return lives(projects).stream()
        .filter(request -> !(request.command() instanceof ReceiveApplication))
        .filter(request -> !(request.command() instanceof DeliverDecision))
        .toList();
  }

  /** {@return what is done about one item of one project, from its receipt to its delivery} */
  static List<Request> life(String project, int item) {
    String code = item(item);
    return List.of(
        request(project, "receive-" + code, ReceiveApplication.of(code, true), DAY),
        request(project, "accept-" + code, AcceptApplication.of(code), DAY.plusDays(1)),
        request(project, "decide-" + code, decide(item, Result.APPROVED), DAY.plusDays(9)),
        request(project, "deliver-" + code, deliver(item), DAY.plusDays(11)));
  }

  /** {@return the requests that lay plans down} */
  static List<Request> plans(List<String> projects, int items) {
    List<Request> requests = new ArrayList<>();
    each(requests, projects, AdoptPlan.of(plan(items)), DAY);
    return requests;
  }

  static DecideItem decide(int item, Result result) {
    return DecideItem.of(item(item), result).withDecision(new DocumentRef("decision-" + item));
  }

  static DeliverDecision deliver(int item) {
    return DeliverDecision.of(item(item)).withRating(ServiceGrade.VERY_SATISFIED);
  }

  static String item(int number) {
    return String.format(Locale.ROOT, "A%02d", number + 1);
  }

  static Request request(String project, String key, Command command, LocalDate day) {
    return Request.of(
        StreamKind.PROJECT.stream(project), key, command, new PersonRef("officer-7"), day);
  }

  /** Carries requests out, all of which must succeed. */
  static void handle(Zhuanban library, List<Request> requests) {
    for (Request request : requests) {
      handle(library, request);
    }
  }

  static void handle(Zhuanban library, Request request) {
    Outcome outcome = library.handle(request);
    if (!(outcome instanceof Outcome.Done done) || done.events().isEmpty()) {
      throw new IllegalStateException(request + " ended with " + outcome);
    }
  }

  private static void each(
      List<Request> requests, List<String> projects, Command command, LocalDate day) {
    for (String project : projects) {
      requests.add(request(project, "c-" + requests.size(), command, day));
    }
  }

  static ApprovalPlan plan(int items) {
    List<Department> departments =
        BUREAUS.stream()
            .map(code -> new Department(code, "县级部门 " + code, Level.COUNTY, "CN"))
            .toList();
    List<ApprovalItem> all =
        IntStream.range(0, items)
            .mapToObj(
                number ->
                    ApprovalItem.builder()
                        .code(item(number))
                        .stage(1)
                        .name("审批事项 " + item(number))
                        .kind(ItemKind.LICENCE)
                        .department(BUREAUS.get(number % BUREAUS.size()))
                        .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条"))
                        .committed(TimeLimit.workingDays(10, "承诺时限"))
                        .correction(ApprovalItem.CORRECTION_LIMIT)
                        .build())
            .toList();
    return new ApprovalPlan(departments, List.of(new Stage(1, "立项用地规划许可", "NRB")), all);
  }
}
