package org.zhuanban.escalation;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.party.Role;

/**
 * A step of the escalation policy of a duty was reached, and its role was notified.
 *
 * @param duty the key of the duty
 * @param kind the code of the kind of duty
 * @param owner the code of the owner
 * @param subject the subject of the duty
 * @param role the notified role
 * @param due the last day that the step was counted from, as known then
 * @param notBefore the earliest day of sending, since a reminder is not sent on a rest day; empty
 *     for at once
 * @param step the step of the escalation policy; empty where it was not recorded, since a role once
 *     had one step
 */
public record EscalationStepReached(
    String duty,
    String kind,
    String owner,
    String subject,
    Role role,
    LocalDate due,
    Optional<LocalDate> notBefore,
    Optional<EscalationPolicy.EscalationStep> step)
    implements Event<Escalations> {
  boolean is(EscalationPolicy.EscalationStep other) {
    return step.map(other::equals).orElse(role == other.role());
  }

  @Override
  public Optional<Command> command() {
    return Optional.empty();
  }

  @Override
  public Escalations applyTo(Escalations state, LocalDate effectiveOn) {
    return state.with(this, effectiveOn);
  }
}
