package org.zhuanban.documents.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.DutyClock.LightSpan;
import org.zhuanban.duty.Ending;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;

/**
 * What a chart of lights shows of an approval item.
 *
 * @param item the item
 * @param calendar the working days of its department, as known on the last day
 * @param lights its lights, in order and without overlaps
 * @param acts the acts on it, in order
 * @param committed the committed last days, one for each attempt
 * @param statutory the statutory last days, one for each attempt
 */
public record LightTrack(
    ItemName item,
    WorkCalendar calendar,
    List<ShownLight> lights,
    List<TrackAct> acts,
    List<LocalDate> committed,
    List<LocalDate> statutory) {
  /**
   * A light and the days on whose ends it showed.
   *
   * @param days the days
   * @param light the light
   */
  public record ShownLight(DaySpan days, Light light) {}

  /**
   * An act on an item.
   *
   * @param on the day
   * @param kind what was done
   * @param step the step of a public trade; empty for another act
   */
  public record TrackAct(LocalDate on, ActKind kind, Optional<TradeStep> step) {}

  /** What is done on an item. */
  public enum ActKind {
    /** The application was received (收件). */
    RECEIVED,
    /** Corrections were asked for (一次性告知补正). */
    CORRECTIONS,
    /** The application was not accepted (不予受理). */
    NOT_ACCEPTED,
    /** The application was accepted (受理). */
    ACCEPTED,
    /** The application counts as accepted (视为受理). */
    DEEMED_ACCEPTED,
    /** The limit was extended (延长期限). */
    EXTENDED,
    /** The decision was delivered (送达). */
    DELIVERED,
    /** The decision was revoked (撤销). */
    REVOKED,
    /** A step of a public trade was taken. */
    TRADE
  }

  /**
   * Copies the lists.
   *
   * @param item the item
   * @param calendar the working days of its department
   * @param lights its lights
   * @param acts the acts on it
   * @param committed the committed last days
   * @param statutory the statutory last days
   */
  public LightTrack {
    lights = List.copyOf(lights);
    acts = List.copyOf(acts);
    committed = List.copyOf(committed);
    statutory = List.copyOf(statutory);
  }

  /** Reads an item of approvals that have nothing after the day. */
  static LightTrack of(
      ApprovalItem item,
      Approvals approvals,
      LocalDate day,
      CalendarBook calendars,
      LightPolicy policy) {
    List<Application> attempts = approvals.attempts(item.code());
    List<DutyClock> clocks =
        (attempts.isEmpty()
                ? approvals.clocks().of(item).stream()
                : attempts.stream()
                    .flatMap(attempt -> approvals.clocks().all(item, attempt).stream()))
            .filter(clock -> !clock.from().isAfter(day))
            .toList();
    List<ShownLight> lights = new ArrayList<>();
    clocks.forEach(clock -> add(clock, lights, calendars, day, policy));
    List<TrackAct> acts = new ArrayList<>();
    attempts.forEach(attempt -> add(attempt, acts));
    approvals
        .trades()
        .getOrDefault(item.code(), List.of())
        .forEach(
            taken -> acts.add(new TrackAct(taken.on(), ActKind.TRADE, Optional.of(taken.step()))));
    acts.removeIf(act -> act.on().isAfter(day));
    acts.sort(Comparator.comparing(TrackAct::on));
    CalendarBook known = calendars.asOf(day);
    return new LightTrack(
        ItemName.of(item, approvals),
        known.calendar(approvals.terms().calendar(item)),
        lights,
        acts,
        clocks.stream()
            .flatMap(clock -> clock.committedDue(known).map(Deadline.Due::date).stream())
            .toList(),
        clocks.stream()
            .flatMap(clock -> clock.statutoryDue(known).map(Deadline.Due::date).stream())
            .toList());
  }

  /** The light of a later attempt replaces that of an earlier one from its first day on. */
  private static void add(
      DutyClock clock,
      List<ShownLight> shown,
      CalendarBook calendars,
      LocalDate end,
      LightPolicy policy) {
    LocalDate last = clock.ending().map(Ending::on).filter(end::isAfter).orElse(end);
    List<LightSpan> lights = clock.timeline(end, calendars, policy);
    for (int at = 0; at < lights.size(); at++) {
      LocalDate from = lights.get(at).from();
      int before = shown.size() - 1;
      if (before >= 0 && !shown.get(before).days().last().isBefore(from)) {
        ShownLight cut = shown.remove(before);
        if (cut.days().first().isBefore(from)) {
          shown.add(
              new ShownLight(new DaySpan(cut.days().first(), from.minusDays(1)), cut.light()));
        }
      }
      LocalDate to = at + 1 < lights.size() ? lights.get(at + 1).from().minusDays(1) : last;
      // A notice that comes after the ending can still move the last light.
      shown.add(
          new ShownLight(new DaySpan(from, to.isBefore(from) ? from : to), lights.get(at).light()));
    }
  }

  private static void add(Application attempt, List<TrackAct> acts) {
    act(attempt.receivedOn(), ActKind.RECEIVED, acts);
    act(attempt.noticedOn(), ActKind.CORRECTIONS, acts);
    act(attempt.notAcceptedOn(), ActKind.NOT_ACCEPTED, acts);
    act(
        attempt.acceptedOn(),
        attempt.deemedAccepted() ? ActKind.DEEMED_ACCEPTED : ActKind.ACCEPTED,
        acts);
    act(attempt.extension().map(longer -> longer.approvedOn()), ActKind.EXTENDED, acts);
    act(attempt.deliveredOn(), ActKind.DELIVERED, acts);
    act(attempt.revokedOn(), ActKind.REVOKED, acts);
  }

  private static void act(Optional<LocalDate> on, ActKind kind, List<TrackAct> acts) {
    on.ifPresent(day -> acts.add(new TrackAct(day, kind, Optional.empty())));
  }

  /** Returns whether a light or an act is on some days. */
  boolean moves(DaySpan days) {
    return lights.stream().anyMatch(shown -> shown.days().meets(days))
        || acts.stream().anyMatch(act -> days.has(act.on()));
  }

  /** {@return from its first light or act to its last; empty if there is none} */
  public Optional<DaySpan> whole() {
    List<LocalDate> days =
        Stream.concat(
                acts.stream().map(TrackAct::on),
                lights.stream()
                    .flatMap(shown -> Stream.of(shown.days().first(), shown.days().last())))
            .sorted()
            .toList();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new DaySpan(days.get(0), days.get(days.size() - 1)));
  }
}
