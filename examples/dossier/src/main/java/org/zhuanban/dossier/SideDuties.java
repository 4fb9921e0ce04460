package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.Hearing;
import org.zhuanban.approval.application.CommitmentStatus;
import org.zhuanban.approval.application.DeferredDocumentStatus;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.view.JointHandling;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Ending;
import org.zhuanban.proceeding.Proceeding;

/**
 * What is owed in one attempt beside its decision, under the keys of {@code expected.items}: the
 * opinions of departments that take part, promised documents, a hearing, the check of a commitment.
 *
 * @param view the project at the end of the run
 * @param item the item
 * @param attempt the attempt
 * @param calendars the holiday notices
 * @param end the last day of the run
 */
record SideDuties(
    ProjectView view,
    ApprovalItem item,
    Application attempt,
    CalendarBook calendars,
    LocalDate end) {
  Map<String, @Nullable Object> block() {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    put(block, "promised", attempt.promises().stream().map(this::promise).toList());
    joint().ifPresent(handling -> block.put("joint", joint(handling)));
    put(block, "hearing", hearings().stream().map(this::hearing).toList());
    attempt.commitment().ifPresent(made -> commitment(made, block));
    return block;
  }

  /** One is a map, several are a list. */
  private static void put(
      Map<String, @Nullable Object> block, String key, List<Map<String, @Nullable Object>> all) {
    if (!all.isEmpty()) {
      block.put(key, all.size() == 1 ? all.get(0) : all);
    }
  }

  private Map<String, @Nullable Object> promise(DeferredDocumentStatus promise) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    block.put("name", promise.document().name());
    Deadline due = due(attempt.acceptedOn().orElseThrow(), promise.document().within());
    block.put("due", Results.date(due));
    promise.suppliedOn().ifPresent(on -> block.put("supplied", on));
    promise.suppliedOn().ifPresent(on -> block.put("on_time", !due.passedBy(on)));
    return block;
  }

  /** A limit of the deciding department, by the notices known at the end of the run. */
  private Deadline due(LocalDate from, TimeLimit limit) {
    return LegalClock.from(from, limit)
        .deadline(calendars.asOf(end).calendar(view.approvals().state().terms().calendar(item)));
  }

  /** How the departments stood at the end of the attempt, or stand at the end of the run. */
  private Optional<JointHandling> joint() {
    List<Application> attempts = view.approvals().state().attempts(item.code());
    boolean last = attempt.attempt() == attempts.size();
    LocalDate day = last ? end : attempt.closedOn().orElse(end);
    return view.approvals().jointHandling(day).stream()
        .filter(handling -> handling.item().equals(item.code()))
        .filter(handling -> handling.attempt() == attempt.attempt())
        .findFirst();
  }

  private static Map<String, @Nullable Object> joint(JointHandling handling) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    handling.participants().forEach(one -> block.put(one.department(), participant(one)));
    return block;
  }

  private static Map<String, @Nullable Object> participant(JointHandling.Participant participant) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    participant.due().ifPresent(due -> block.put("due", Results.date(due)));
    participant
        .opinion()
        .ifPresent(
            told -> {
              block.put("opinion", told.view().name());
              block.put("given", told.on());
              participant
                  .due()
                  .filter(due -> told.settles())
                  .ifPresent(due -> block.put("on_time", !due.passedBy(told.on())));
            });
    block.put("silent", participant.silent());
    if (!participant.absentOn().isEmpty()) {
      block.put("absent", participant.absentOn());
    }
    participant.consent().ifPresent(consent -> block.put("deemed_agreeing", consent.on()));
    return block;
  }

  /** The hearings to which the right was told while the attempt was the last one. */
  private List<Proceeding> hearings() {
    List<Application> attempts = view.approvals().state().attempts(item.code());
    Optional<LocalDate> until =
        attempts.stream()
            .filter(other -> other.attempt() == attempt.attempt() + 1)
            .flatMap(next -> next.receivedOn().or(next::acceptedOn).stream())
            .findFirst();
    Optional<LocalDate> from = attempt.receivedOn().or(attempt::acceptedOn);
    return view.proceedings().about("hearing", item.code()).stream()
        .filter(hearing -> from.filter(hearing.openedOn()::isBefore).isEmpty())
        .filter(hearing -> until.filter(day -> !hearing.openedOn().isBefore(day)).isEmpty())
        .sorted(Comparator.comparing(Proceeding::openedOn))
        .toList();
  }

  private Map<String, @Nullable Object> hearing(Proceeding hearing) {
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    block.put("told", hearing.openedOn());
    due(hearing, Hearing.REQUEST).ifPresent(due -> block.put("request_due", Results.date(due)));
    step(hearing, Hearing.REQUEST, "requested", block);
    step(hearing, Hearing.ANNOUNCE, "announced", block);
    Optional<Deadline> due = due(hearing, Hearing.HOLD);
    due.ifPresent(day -> block.put("hold_due", Results.date(day)));
    step(hearing, Hearing.HOLD, "held", block);
    done(hearing, Hearing.HOLD)
        .ifPresent(on -> block.put("held_on_time", due.filter(day -> day.passedBy(on)).isEmpty()));
    return block;
  }

  private Optional<Deadline> due(Proceeding hearing, String step) {
    return hearing
        .clock(hearing.table().step(step).orElseThrow())
        .flatMap(clock -> clock.statutoryOn(end, calendars));
  }

  private static void step(
      Proceeding hearing, String step, String key, Map<String, @Nullable Object> block) {
    ending(hearing, step)
        .ifPresent(
            ending ->
                block.put(
                    ending.how() == Ending.How.DONE
                        ? key
                        : step.toLowerCase(Locale.ROOT) + "_lapsed",
                    ending.on()));
  }

  private static Optional<LocalDate> done(Proceeding hearing, String step) {
    return ending(hearing, step).filter(ending -> ending.how() == Ending.How.DONE).map(Ending::on);
  }

  private static Optional<Ending> ending(Proceeding hearing, String step) {
    return hearing.progress(step).ending();
  }

  private void commitment(CommitmentStatus made, Map<String, @Nullable Object> block) {
    Deadline due = due(attempt.decidedOn().orElseThrow(), made.commitment().checkWithin());
    block.put("commitment_check_due", Results.date(due));
    made.checkedOn()
        .ifPresent(
            on -> {
              block.put("commitment_checked", on);
              block.put("commitment_checked_on_time", !due.passedBy(on));
            });
    made.kept().ifPresent(kept -> block.put("commitment_kept", kept));
  }
}
