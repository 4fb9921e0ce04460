package org.zhuanban.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.DutyState;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;

/**
 * How a promise of the agreement is kept (守信践诺, 优化营商环境条例第三十一条), at the end of a day.
 *
 * @param promise the promise
 * @param kept when it was kept, and what proves it; empty while it is not
 * @param state where it stands; lapsed if the project ended before it was kept
 * @param light its light; empty if no last day was agreed
 */
public record PromiseKeeping(
    Promise promise, Optional<Project.PromiseResult> kept, DutyState state, Optional<Light> light) {
  /** {@return whether its last day is gone, or was when it was kept} */
  public boolean late() {
    return light.filter(shown -> shown == Light.YELLOW || shown == Light.CLOSED_LATE).isPresent();
  }

  /**
   * Looks at the promises of a project, of both sides.
   *
   * @param project the project
   * @param day the day, at whose end to look
   * @param book the notices
   * @param lights when a light changes
   * @return how each promise is kept, in the order of the agreement; empty before the signing
   */
  public static List<PromiseKeeping> of(
      Project project, LocalDate day, CalendarBook book, LightPolicy lights) {
    return project.signed().stream()
        .filter(signed -> !signed.on().isAfter(day))
        .flatMap(
            signed ->
                signed.agreement().promises().stream()
                    .map(
                        promise ->
                            of(promise, new AgreedClock(project, signed), day, book, lights)))
        .toList();
  }

  private static PromiseKeeping of(
      Promise promise, AgreedClock clocks, LocalDate day, CalendarBook book, LightPolicy lights) {
    DutyClock clock = clocks.of(promise);
    return new PromiseKeeping(
        promise,
        Optional.ofNullable(clocks.project().kept().get(promise.code()))
            .filter(how -> !how.on().isAfter(day)),
        clock.stateOn(day, book),
        clock.lightOn(day, book, lights));
  }
}
