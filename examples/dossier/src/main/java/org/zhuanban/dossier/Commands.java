package org.zhuanban.dossier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhuanban.approval.ApprovalCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.DecideItem;
import org.zhuanban.approval.ApprovalCommand.DeliverDecision;
import org.zhuanban.approval.ApprovalCommand.EndPause;
import org.zhuanban.approval.ApprovalCommand.ExtendLimit;
import org.zhuanban.approval.ApprovalCommand.FileItem;
import org.zhuanban.approval.ApprovalCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ApprovalCommand.ReceiveApplication;
import org.zhuanban.approval.ApprovalCommand.ReceiveSupplement;
import org.zhuanban.approval.ApprovalCommand.StartPause;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ApprovalCommand.WithdrawApplication;
import org.zhuanban.approval.RenewalCommand.ApplyForRenewal;
import org.zhuanban.approval.RenewalCommand.DecideRenewal;
import org.zhuanban.approval.Result;
import org.zhuanban.approval.TradeStep;
import org.zhuanban.feature.Command;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;

/** Makes the command that a reported event stands for. */
record Commands(Dossier dossier) {
  /** The words with which a listing ends that found no buyer. */
  private static final Pattern UNSOLD = Pattern.compile("流拍|流标|未成交|终止|UNSOLD|FAILED");

  /**
   * Makes a command.
   *
   * @param event what was reported
   * @return the command; empty for events that are not handled yet
   */
  Optional<Command> of(HistoryEvent event) {
    return switch (event.type()) {
      case AGREEMENT_SIGNED -> Optional.of(sign());
      case TASK_FORCE_ESTABLISHED -> Optional.of(establish());
      case TASK_FORCE_LEADER_CHANGED ->
          Optional.of(new ChangeLeader(office(event, "from"), office(event, "to")));
      case RECEIVED ->
          Optional.of(
              new ReceiveApplication(item(event), event.optionalFlag("complete").orElse(true)));
      case CORRECTION_NOTICE -> Optional.of(new GiveCorrectionNotice(item(event), document(event)));
      case SUPPLEMENT_RECEIVED -> Optional.of(new ReceiveSupplement(item(event)));
      case ACCEPTED ->
          Optional.of(new AcceptApplication(item(event), event.optionalNumber("attempt")));
      case FILED -> Optional.of(new FileItem(item(event)));
      case WITHDRAWN -> Optional.of(new WithdrawApplication(item(event)));
      case PAUSE_START -> Optional.of(startPause(event));
      case PAUSE_END ->
          Optional.of(
              new EndPause(item(event), event.optionalText("reason").map(Commands::procedure)));
      case EXTENSION ->
          Optional.of(
              new ExtendLimit(
                  item(event),
                  event.length("units").limit(basis(event)),
                  office(event, "approved_by"),
                  event.optionalDate("applicant_told")));
      case DECIDED ->
          Optional.of(
              new DecideItem(
                  item(event),
                  Result.valueOf(event.text("result")),
                  event.optionalNumber("attempt"),
                  Optional.of(document(event))));
      case DELIVERED ->
          Optional.of(
              new DeliverDecision(
                  item(event),
                  event.optionalNumber("attempt"),
                  event.optionalNumber("rating"),
                  event.optionalDate("valid_to")));
      case RENEWAL_APPLIED -> Optional.of(new ApplyForRenewal(item(event)));
      case RENEWAL_DECIDED ->
          Optional.of(
              new DecideRenewal(
                  item(event),
                  Result.valueOf(event.text("result")),
                  event.optionalDate("valid_to"),
                  Optional.of(document(event))));
      case TRADE_ANNOUNCED -> Optional.of(trade(event, TradeStep.ANNOUNCED));
      case LISTING_START -> Optional.of(trade(event, TradeStep.LISTING_STARTED));
      case LISTING_END -> Optional.of(trade(event, listingEnd(event)));
      case LAND_CONTRACT_SIGNED -> Optional.of(trade(event, TradeStep.LAND_CONTRACT_SIGNED));
      default -> Optional.empty();
    };
  }

  private SignAgreement sign() {
    Agreement agreement = dossier.project().agreement();
    return new SignAgreement(
        new org.zhuanban.project.Agreement(
            agreement.totalInvestment(),
            agreement.startBy(),
            agreement.productionBy(),
            agreement.fullOutputBy()),
        Plans.department(dossier.leadBureau()));
  }

  private EstablishTaskForce establish() {
    TaskForcePlan plan = dossier.taskForce();
    return new EstablishTaskForce(
        List.of(offices().office(plan.leader())),
        plan.deputies().stream().map(offices()::office).toList(),
        plan.members().stream().map(offices()::office).toList());
  }

  private StartPause startPause(HistoryEvent event) {
    return new StartPause(
        item(event),
        procedure(event.text("reason")),
        event.optionalDate("notice"),
        event.optionalLength("stated_days").map(length -> length.limit(basis(event))));
  }

  /** A reason outside the list may be any text; what is kept of it is a code of its own. */
  private static String procedure(String reason) {
    return reason.matches("[A-Z0-9_]{1,64}")
        ? reason
        : "UNLISTED_%08X".formatted(reason.hashCode());
  }

  private static TakeTradeStep trade(HistoryEvent event, TradeStep step) {
    return new TakeTradeStep(item(event), step);
  }

  private static TradeStep listingEnd(HistoryEvent event) {
    return event.optionalText("result").filter(UNSOLD.asPredicate()).isPresent()
        ? TradeStep.UNSOLD
        : TradeStep.SOLD;
  }

  private static String item(HistoryEvent event) {
    return event.text("item");
  }

  private String basis(HistoryEvent event) {
    Item item = dossier.item(item(event));
    return item.legal().orElse(item.name());
  }

  private Office office(HistoryEvent event, String key) {
    return offices().office(event.text(key));
  }

  private Offices offices() {
    return new Offices(dossier);
  }

  /** The words of an event stay in the dossier; what is kept points to them. */
  private static DocumentRef document(HistoryEvent event) {
    return new DocumentRef("dossier:event-" + event.index());
  }
}
