package org.zhuanban.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.zhuanban.duty.EscalationPolicy;

/**
 * Who was told of which duty.
 *
 * @param byDuty the steps that were reached, by the keys of the duties, in their order
 */
public record Escalations(Map<String, List<EscalationNotice>> byDuty) {
  /** Nobody was told anything. */
  public static final Escalations NONE = new Escalations(Map.of());

  /**
   * Somebody was told.
   *
   * @param on the day on which the step was reached
   * @param step what was told to whom
   */
  public record EscalationNotice(LocalDate on, EscalationStepReached step) {}

  /**
   * Copies the lists.
   *
   * @param byDuty the steps that were reached
   */
  public Escalations {
    Map<String, List<EscalationNotice>> copy = new LinkedHashMap<>();
    byDuty.forEach((duty, told) -> copy.put(duty, List.copyOf(told)));
    byDuty = Collections.unmodifiableMap(copy);
  }

  /**
   * Lists who was told of a duty.
   *
   * @param duty the key of the duty
   * @return the steps that were reached, in their order
   */
  public List<EscalationNotice> of(String duty) {
    return byDuty.getOrDefault(duty, List.of());
  }

  /**
   * Leaves out what is not to be shown.
   *
   * @param shown tells which steps are
   * @return the steps that are, by the keys of the duties, in their order
   */
  public Escalations only(Predicate<EscalationStepReached> shown) {
    Map<String, List<EscalationNotice>> some = new LinkedHashMap<>();
    byDuty.forEach(
        (duty, told) -> {
          List<EscalationNotice> left =
              told.stream().filter(each -> shown.test(each.step())).toList();
          if (!left.isEmpty()) {
            some.put(duty, left);
          }
        });
    return new Escalations(some);
  }

  /**
   * {@return what was told of a duty before it was owed anew says nothing of this time}
   *
   * @param duty the key of the duty
   * @param openedOn the day from which it was owed
   * @param step the step of the policy
   */
  public boolean told(String duty, LocalDate openedOn, EscalationPolicy.EscalationStep step) {
    return of(duty).stream().anyMatch(told -> told.step().is(step) && told.on().isAfter(openedOn));
  }

  Escalations with(EscalationStepReached step, LocalDate on) {
    Map<String, List<EscalationNotice>> next = new LinkedHashMap<>(byDuty);
    List<EscalationNotice> told = new ArrayList<>(of(step.duty()));
    told.add(new EscalationNotice(on, step));
    next.put(step.duty(), told);
    return new Escalations(next);
  }
}
