package org.zhuanban.approval.rules;

import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.DecisionCommand.CheckCommitment;
import org.zhuanban.approval.DecisionCommand.RecordLicence;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.DecisionEvent.ApprovalRevoked;
import org.zhuanban.approval.DecisionEvent.CommitmentChecked;
import org.zhuanban.approval.DecisionEvent.LicenceRecorded;
import org.zhuanban.approval.application.CommitmentStatus;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.Decision;

/**
 * The rules after the grant of an item: licences, checks of commitments, revocation
 * (行政许可法第六十九条、第七十条).
 */
record AfterGrantDecider(ApplicationContext desk) {
  Decision check(CheckCommitment check) {
    Optional<Application> granted = granted();
    if (granted.isEmpty()) {
      return desk.refused(ApprovalRule.NO_APPROVAL_IN_FORCE);
    }
    Optional<CommitmentStatus> commitment = granted.get().commitment();
    if (commitment.isEmpty()) {
      return desk.refused(ApprovalRule.NO_COMMITMENT);
    }
    return commitment
        .get()
        .checkedOn()
        .map(on -> desk.refused(ApprovalRule.COMMITMENT_ALREADY_CHECKED, on))
        .orElseGet(
            () -> desk.happened(new CommitmentChecked(desk.code(), check.kept(), check.report())));
  }

  Decision revoke(RevokeApproval revoke) {
    return granted().isPresent()
        ? desk.happened(new ApprovalRevoked(desk.code(), revoke.ground(), revoke.decision()))
        : desk.refused(ApprovalRule.NO_APPROVAL_IN_FORCE);
  }

  /**
   * Decides on what stands on a licence. It is a record of what was issued, so that it is possible
   * after a revocation too.
   */
  Decision recordLicence(RecordLicence record) {
    Optional<Application> granted =
        desk.approvals().attempts(desk.code()).stream()
            .filter(was -> record.attempt().filter(named -> named != was.attempt()).isEmpty())
            .filter(was -> was.grantedOn().isPresent())
            .reduce((earlier, later) -> later);
    if (granted.isEmpty()) {
      return desk.refused(ApprovalRule.NO_RESULT_ISSUED);
    }
    Application attempt = granted.get();
    List<Refusal> broken =
        attempt
            .document()
            .filter(known -> !known.completed(record.licence()).contains(record.licence()))
            .map(known -> desk.refusal(ApprovalRule.OTHER_LICENCE, attempt.attempt()))
            .stream()
            .toList();
    return desk.violating(
        broken,
        "approval.licence-recorded",
        List.of(
            new LicenceRecorded(
                desk.code(), attempt.attempt(), record.licence(), record.attempt())));
  }

  private Optional<Application> granted() {
    return desk.currentCase().filter(was -> was.metOn().isPresent());
  }
}
