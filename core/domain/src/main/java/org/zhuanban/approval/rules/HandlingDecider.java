package org.zhuanban.approval.rules;

import java.util.Optional;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.HandlingCommand.RecordHandlingStep;
import org.zhuanban.approval.HandlingEvent.HandlingStepRecorded;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.Decision;
import org.zhuanban.party.Office;

/**
 * The order of the steps inside a department. No law prescribes them; only an order that cannot
 * have happened is refused.
 */
record HandlingDecider(ApplicationContext desk) {
  Decision take(RecordHandlingStep take) {
    Optional<Application> accepted = desk.currentCase().filter(was -> was.acceptedOn().isPresent());
    if (accepted.isEmpty()) {
      return desk.refused(ApprovalRule.STEP_BEFORE_ACCEPTANCE, desk.today());
    }
    Application handled = accepted.get();
    Optional<Refusal> refusal =
        desk.wrongAttempt(take.attempt(), handled.attempt())
            .or(() -> closedBefore(handled))
            .or(() -> take.office().flatMap(this::ofOthers));
    return refusal
        .<Decision>map(Decision.Denied::new)
        .orElseGet(
            () ->
                desk.happened(
                    new HandlingStepRecorded(
                        desk.code(),
                        handled.attempt(),
                        take.link(),
                        take.officer(),
                        take.office(),
                        take.opinion(),
                        take.outcome(),
                        take.attempt())));
  }

  /** Steps of the last day are often recorded after the decision of that day. */
  private Optional<Refusal> closedBefore(Application handled) {
    return handled
        .closedOn()
        .filter(on -> on.isBefore(desk.today()))
        .map(on -> desk.refusal(ApprovalRule.STEP_AFTER_CLOSING, handled.attempt(), on));
  }

  private Optional<Refusal> ofOthers(Office office) {
    String department = desk.item().department();
    return office.department().isEmpty() || desk.belongs(office, department)
        ? Optional.empty()
        : Optional.of(
            desk.refusal(ApprovalRule.STEP_BY_OTHER_DEPARTMENT, office.title(), department));
  }
}
