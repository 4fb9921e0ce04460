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
 * The state of a promise of the agreement (守信践诺, 优化营商环境条例第三十一条) at the end of a day.
 *
 * @param promise the promise
 * @param kept the performance; empty while there is none
 * @param state the state; lapsed if the project ended before the performance
 * @param light the light; empty if no last day is agreed
 */
public record PromiseKeeping(
    Promise promise, Optional<Project.PromiseResult> kept, DutyState state, Optional<Light> light) {
  /** {@return whether the last day has passed, or had passed at the performance} */
  public boolean late() {
    return light.filter(shown -> shown == Light.YELLOW || shown == Light.CLOSED_LATE).isPresent();
  }

  /**
   * Creates the states of the promises of both sides of a project.
   *
   * @param project the project with its agreement
   * @param day the day, read at its end
   * @param book the notices
   * @param lights the policy of lights
   * @return the states, in the order of the agreement; empty before the signing
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
