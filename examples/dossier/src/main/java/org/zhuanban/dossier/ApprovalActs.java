package org.zhuanban.dossier;

import static org.zhuanban.dossier.Commands.with;

import java.util.Locale;
import java.util.regex.Pattern;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.ExtendStart;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.Hearing;
import org.zhuanban.approval.application.Commitment;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Office;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.proceeding.ProceedingCommand.OpenProceeding;

/**
 * Makes the commands about approvals that reported events stand for.
 *
 * @param dossier the dossier
 * @param offices the offices behind titles
 */
record ApprovalActs(Dossier dossier, Offices offices) {
  /** The code of whoever applies, who is no department. */
  private static final String APPLICANT = "APPLICANT";

  /** The words with which a listing ends that found no buyer. */
  private static final Pattern UNSOLD =
      Pattern.compile("(?i)流拍|流标|流挂|未成交|终止|中止|撤牌|无人|no bid|unsold|failed");

  OpenProceeding hearing(HistoryEvent event) {
    String organ = dossier.item(event.text("item")).dept();
    return Hearing.open(
        hearingOf(event),
        event.text("item"),
        APPLICANT,
        organ,
        dossier.department(organ).calendar());
  }

  CompleteStep step(HistoryEvent event, String step) {
    HistoryEvent told =
        EarlierEvents.before(dossier.history(), event)
            .hearing(event.text("item"), event.date())
            .orElseThrow();
    return CompleteStep.of(hearingOf(told), step).withPaper(event.document());
  }

  static DecideItem decide(HistoryEvent event) {
    DecideItem decision =
        DecideItem.of(event.text("item"), Result.valueOf(event.text("result")))
            .withDecision(event.document());
    DecideItem numbered = with(decision, event.optionalNumber("attempt"), DecideItem::withAttempt);
    return with(
        event.has("conditions") ? numbered.withConditions(event.document()) : numbered,
        event
            .optionalLength("check_within")
            .map(within -> new Commitment(event.document(), within.limit("告知承诺核查"))),
        DecideItem::withCommitment);
  }

  private static String hearingOf(HistoryEvent told) {
    return "hearing:" + told.index();
  }

  /** What is extended after the delivery of a permit is the time to start that it leaves. */
  Command extend(HistoryEvent event) {
    String item = event.text("item");
    TimeLimit by = event.length("units").limit(basis(event));
    Office officer = offices.office(event.text("approved_by"));
    boolean start =
        dossier.item(item).startWithin().isPresent()
            && EarlierEvents.before(dossier.history(), event).delivered(item, event.date());
    return start
        ? ExtendStart.of(item, by, officer)
        : with(
            ExtendLimit.of(item, by, officer),
            event.optionalDate("applicant_told"),
            ExtendLimit::withNotifiedOn);
  }

  StartPause startPause(HistoryEvent event) {
    return with(
        with(
            StartPause.of(event.text("item"), procedure(event.text("reason"))),
            event.optionalDate("notice"),
            StartPause::withNotifiedOn),
        event.optionalLength("stated_days").map(length -> length.limit(basis(event))),
        StartPause::withStated);
  }

  /** A reason outside the list may be any text; what is kept of it is a code of its own. */
  static String procedure(String reason) {
    return reason.matches("[A-Z0-9_]{1,64}")
        ? reason
        : String.format(Locale.ROOT, "UNLISTED_%08X", reason.hashCode());
  }

  static TakeTradeStep trade(HistoryEvent event, TradeStep step) {
    return TakeTradeStep.of(event.text("item"), step);
  }

  static TakeTradeStep endListing(HistoryEvent event) {
    boolean unsold = event.optionalText("result").filter(UNSOLD.asPredicate()).isPresent();
    return trade(event, unsold ? TradeStep.UNSOLD : TradeStep.SOLD);
  }

  private String basis(HistoryEvent event) {
    Item item = dossier.item(event.text("item"));
    return item.legal().orElse(item.name());
  }
}
