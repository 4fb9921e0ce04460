package org.zhuanban.project.complaint.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Department;
import org.zhuanban.project.complaint.Complaint;
import org.zhuanban.project.complaint.ComplaintAbout;
import org.zhuanban.project.complaint.ComplaintCommand;
import org.zhuanban.project.complaint.ComplaintCommand.AcceptComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.AnswerComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.CloseComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.FileComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.RefuseComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.RevisitComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.TransferComplaint;
import org.zhuanban.project.complaint.ComplaintCommand.WithdrawComplaint;
import org.zhuanban.project.complaint.ComplaintEvent;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintAccepted;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintAnswered;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintClosed;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintFiled;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintRefused;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintRevisited;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintTransferred;
import org.zhuanban.project.complaint.ComplaintEvent.ComplaintWithdrawn;
import org.zhuanban.project.complaint.ComplaintList;
import org.zhuanban.project.complaint.ComplaintRule;
import org.zhuanban.project.complaint.ComplaintStage;
import org.zhuanban.violation.ViolationFound;

/**
 * Decides the commands about complaints.
 *
 * @param complaints the complaints of the project
 * @param approvals the approvals of the project
 * @param context the context of the decision
 */
record ComplaintDecider(ComplaintList complaints, Approvals approvals, DecisionContext context) {
  static ComplaintDecider of(StreamState state, DecisionContext context) {
    return new ComplaintDecider(
        state.of(ComplaintFeature.INSTANCE), state.of(ApprovalFeature.INSTANCE), context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(ComplaintDecider::of)
        .on("complaint.file-complaint", FileComplaint.class, ComplaintDecider::file)
        .on("complaint.accept-complaint", AcceptComplaint.class, on(ComplaintDecider::accept))
        .on("complaint.refuse-complaint", RefuseComplaint.class, on(ComplaintDecider::refuse))
        .on("complaint.transfer-complaint", TransferComplaint.class, on(ComplaintDecider::transfer))
        .on("complaint.answer-complaint", AnswerComplaint.class, on(ComplaintDecider::answer))
        .on("complaint.revisit-complaint", RevisitComplaint.class, on(ComplaintDecider::revisit))
        .on("complaint.close-complaint", CloseComplaint.class, on(ComplaintDecider::close))
        .on(
            "complaint.withdraw-complaint",
            WithdrawComplaint.class,
            on(
                (decider, withdraw, complaint) ->
                    decider.happened(
                        new ComplaintWithdrawn(withdraw.complaint(), withdraw.paper()))))
        .toList();
  }

  /** A rule about a complaint that has not ended. */
  @FunctionalInterface
  private interface ComplaintCase<C> {
    Decision decide(ComplaintDecider decider, C command, Complaint complaint);
  }

  private static <C extends ComplaintCommand> BiFunction<ComplaintDecider, C, Decision> on(
      ComplaintCase<C> rule) {
    return (decider, command) ->
        decider.open(command.complaint(), complaint -> rule.decide(decider, command, complaint));
  }

  private Decision open(String id, Function<Complaint, Decision> rule) {
    Optional<Complaint> known = complaints.complaint(id);
    if (known.isEmpty()) {
      return Decision.refused(ComplaintRule.UNKNOWN_COMPLAINT, id);
    }
    return known
        .get()
        .ended()
        .map(end -> Decision.refused(ComplaintRule.COMPLAINT_OVER, id, end.on()))
        .orElseGet(() -> rule.apply(known.get()));
  }

  private Decision file(FileComplaint file) {
    if (complaints.complaint(file.complaint()).isPresent()) {
      return Decision.refused(ComplaintRule.COMPLAINT_EXISTS, file.complaint());
    }
    boolean unknownItem =
        file.about() == ComplaintAbout.ITEM
            && approvals.items().stream().noneMatch(item -> item.code().equals(file.subject()));
    if (unknownItem) {
      return Decision.refused(ComplaintRule.UNKNOWN_ITEM, file.subject());
    }
    Optional<Refusal> calendar = unknownCalendar(file.receiver());
    if (calendar.isPresent()) {
      return new Decision.Denied(calendar.get());
    }
    ComplaintFiled filed =
        new ComplaintFiled(
            file.complaint(),
            file.about(),
            file.subject(),
            file.against(),
            file.receiver(),
            file.paper());
    Refusal refusal =
        Refusal.of(ComplaintRule.RECEIVED_BY_ITSELF, file.complaint(), file.receiver().name());
    return file.receiver().code().equals(file.against())
        ? Decision.violating(
            refusal,
            context.today(),
            filed,
            ViolationFound.of(refusal, "complaint.filed", file.complaint()))
        : happened(filed);
  }

  private Decision accept(AcceptComplaint accept, Complaint complaint) {
    return unlessAccepted(
        complaint,
        () ->
            unknownCalendar(accept.organ())
                .<Decision>map(Decision.Denied::new)
                .orElseGet(
                    () -> happened(new ComplaintAccepted(accept.complaint(), accept.organ()))));
  }

  private Decision refuse(RefuseComplaint refuse, Complaint complaint) {
    return unlessAccepted(
        complaint, () -> happened(new ComplaintRefused(refuse.complaint(), refuse.ground())));
  }

  /** What is decided on a complaint that awaits acceptance. */
  private interface Deciding {
    Decision decide();
  }

  private Decision unlessAccepted(Complaint complaint, Deciding rule) {
    return complaint
        .acceptedOn()
        .map(on -> Decision.refused(ComplaintRule.ALREADY_ACCEPTED, complaint.complaint(), on))
        .orElseGet(rule::decide);
  }

  private Decision transfer(TransferComplaint transfer, Complaint complaint) {
    Optional<Refusal> refusal =
        notAwaitingAnswer(complaint)
            .or(() -> same(transfer, complaint))
            .or(() -> unknownCalendar(transfer.organ()));
    return refusal
        .<Decision>map(Decision.Denied::new)
        .orElseGet(
            () ->
                happened(
                    new ComplaintTransferred(
                        transfer.complaint(), transfer.organ(), transfer.paper())));
  }

  private static Optional<Refusal> same(TransferComplaint transfer, Complaint complaint) {
    return complaint
        .handling()
        .filter(now -> now.organ().code().equals(transfer.organ().code()))
        .map(
            now -> Refusal.of(ComplaintRule.SAME_ORGAN, complaint.complaint(), now.organ().name()));
  }

  private Decision answer(AnswerComplaint answer, Complaint complaint) {
    return notAwaitingAnswer(complaint)
        .<Decision>map(Decision.Denied::new)
        .orElseGet(() -> happened(new ComplaintAnswered(answer.complaint(), answer.answer())));
  }

  private static Optional<Refusal> notAwaitingAnswer(Complaint complaint) {
    return complaint
        .handling()
        .map(
            now ->
                now.answeredOn()
                    .map(
                        on ->
                            Refusal.of(ComplaintRule.ALREADY_ANSWERED, complaint.complaint(), on)))
        .orElseGet(
            () -> Optional.of(Refusal.of(ComplaintRule.NOT_ACCEPTED, complaint.complaint())));
  }

  private Decision revisit(RevisitComplaint revisit, Complaint complaint) {
    return unlessAnswered(
        complaint,
        new ComplaintRevisited(revisit.complaint(), revisit.satisfied(), revisit.paper()));
  }

  /** Closes a complaint that had an answer at any time, since it may never be satisfied. */
  private Decision close(CloseComplaint close, Complaint complaint) {
    boolean answered =
        complaint.handlings().stream().anyMatch(stay -> stay.answeredOn().isPresent());
    return answered
        ? happened(new ComplaintClosed(close.complaint(), close.ground()))
        : Decision.refused(ComplaintRule.NOT_ANSWERED, complaint.complaint());
  }

  private Decision unlessAnswered(Complaint complaint, ComplaintEvent event) {
    return complaint.stage() == ComplaintStage.ANSWERED
        ? happened(event)
        : Decision.refused(ComplaintRule.NOT_ANSWERED, complaint.complaint());
  }

  private Optional<Refusal> unknownCalendar(Department organ) {
    return context.unknownCalendar(ComplaintRule.UNKNOWN_CALENDAR, organ);
  }

  private Decision happened(ComplaintEvent event) {
    return Decision.of(context.today(), event);
  }
}
