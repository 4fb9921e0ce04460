package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.ProcedureCap;
import org.zhuanban.deadline.TimeLimit;

/** How much special procedures took of what they may take, both of their ends counted. */
record CapBlock(Approvals approvals, CalendarBook calendars, LocalDate end) {
  /** What the keys of these blocks end with. */
  static final String SUFFIX = "_cap";

  /** Puts the blocks of every procedure that has a cap and took place, by attempts at items. */
  void put(Map<String, @Nullable Object> result) {
    for (PauseReason reason : PauseReason.values()) {
      Several.put(
          result,
          reason.name().toLowerCase(Locale.ROOT) + SUFFIX,
          approvals.items().stream().flatMap(item -> blocks(item, reason).stream()).toList());
    }
  }

  private List<Map<String, @Nullable Object>> blocks(ApprovalItem item, PauseReason reason) {
    return approvals.attempts(item.code()).stream()
        .flatMap(
            attempt -> {
              ApprovalItem terms = approvals.terms().of(item, attempt);
              return terms.special().stream()
                  .filter(procedure -> procedure.reason() == reason)
                  .limit(1)
                  .flatMap(procedure -> procedure.cap().stream())
                  .filter(cap -> inDays(cap) && !pauses(attempt, reason).isEmpty())
                  .map(cap -> block(terms, attempt, new ProcedureCap(reason, cap)));
            })
        .toList();
  }

  private static boolean inDays(TimeLimit cap) {
    return cap.unit() == LimitUnit.WORKING_DAYS || cap.unit() == LimitUnit.CALENDAR_DAYS;
  }

  private static List<ExcludedPeriod> pauses(Application attempt, PauseReason reason) {
    return attempt.pauses().stream()
        .filter(pause -> pause.procedure().equals(reason.name()))
        .toList();
  }

  /** Days on which two of them went on count once. */
  private static List<Pause> united(List<ExcludedPeriod> pauses) {
    List<Pause> united = new ArrayList<>();
    pauses.stream()
        .map(ExcludedPeriod::toPause)
        .sorted(Comparator.comparing(Pause::startedOn))
        .forEach(
            pause -> {
              int last = united.size() - 1;
              if (last >= 0 && meet(united.get(last), pause)) {
                united.set(last, join(united.get(last), pause));
              } else {
                united.add(pause);
              }
            });
    return united;
  }

  private static boolean meet(Pause earlier, Pause later) {
    return earlier.endedOn().filter(later.startedOn()::isAfter).isEmpty();
  }

  private static Pause join(Pause earlier, Pause later) {
    Optional<LocalDate> ended =
        earlier
            .endedOn()
            .flatMap(on -> later.endedOn().map(other -> on.isAfter(other) ? on : other));
    return new Pause(earlier.reason(), earlier.startedOn(), earlier.notifiedOn(), ended);
  }

  private Map<String, @Nullable Object> block(
      ApprovalItem item, Application attempt, ProcedureCap cap) {
    LocalDate last = attempt.closedOn().filter(end::isAfter).orElse(end);
    int used = 0;
    for (Pause pause : united(pauses(attempt, cap.reason()))) {
      used +=
          cap.use(
                  pause,
                  last,
                  calendars.asOf(end).calendar(approvals.terms().calendar(item, attempt)))
              .used();
    }
    String unit = cap.most().unit() == LimitUnit.WORKING_DAYS ? "_wd" : "_cd";
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    block.put("item", item.code());
    block.put("used" + unit, used);
    block.put("cap" + unit, cap.most().amount());
    block.put("exceeded", used > cap.most().amount());
    return block;
  }
}
