package org.zhuanban.accountability.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.zhuanban.accountability.AccountabilityCommand.DecideCase;
import org.zhuanban.accountability.AccountabilityCommand.DeliverCaseDecision;
import org.zhuanban.accountability.AccountabilityCommand.DismissCase;
import org.zhuanban.accountability.AccountabilityCommand.ExtendCase;
import org.zhuanban.accountability.AccountabilityCommand.GiveNotice;
import org.zhuanban.accountability.AccountabilityCommand.GrantAccess;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.AccountabilityCommand.ReceiveStatement;
import org.zhuanban.accountability.RemedyCommand.AnswerRemedy;
import org.zhuanban.accountability.RemedyCommand.ExtendAnswer;
import org.zhuanban.accountability.RemedyCommand.SeekRemedy;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;

/** Lists the rules of each command; classes by topic hold them. */
final class AccountabilityDecider {
  private AccountabilityDecider() {}

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(CaseContext::of)
        .on(
            "accountability.open-case",
            OpenCase.class,
            (file, open) -> new OpeningDecider(file).open(open))
        .on(
            "accountability.give-notice",
            GiveNotice.class,
            unless(CaseContext::decided, NoticeDecider::new, NoticeDecider::give))
        .on(
            "accountability.receive-statement",
            ReceiveStatement.class,
            unless(CaseContext::dismissed, NoticeDecider::new, NoticeDecider::hear))
        .on(
            "accountability.decide-case",
            DecideCase.class,
            unless(CaseContext::decided, CaseDecisionDecider::new, CaseDecisionDecider::decide))
        .on(
            "accountability.deliver-case-decision",
            DeliverCaseDecision.class,
            unless(CaseContext::undecided, CaseDecisionDecider::new, CaseDecisionDecider::deliver))
        .on(
            "accountability.seek-remedy",
            SeekRemedy.class,
            unless(CaseContext::undecided, RemedyDecider::new, RemedyDecider::seek))
        .on(
            "accountability.answer-remedy",
            AnswerRemedy.class,
            unless(CaseContext::undecided, RemedyDecider::new, RemedyDecider::answer))
        .on(
            "accountability.extend-case",
            ExtendCase.class,
            unless(
                CaseContext::decided, CaseExtensionDecider::new, CaseExtensionDecider::extendCase))
        .on(
            "accountability.extend-answer",
            ExtendAnswer.class,
            unless(
                CaseContext::undecided,
                CaseExtensionDecider::new,
                CaseExtensionDecider::extendAnswer))
        .on(
            "accountability.grant-access",
            GrantAccess.class,
            unless(CaseContext::notOpened, OpeningDecider::new, OpeningDecider::grantAccess))
        .on(
            "accountability.dismiss-case",
            DismissCase.class,
            unless(CaseContext::decided, CaseDecisionDecider::new, CaseDecisionDecider::dismiss))
        .toList();
  }

  /** Refuses an act that comes too early or too late in a case, regardless of its content. */
  private static <R, C> BiFunction<CaseContext, C, Decision> unless(
      Function<CaseContext, Optional<Refusal>> closed,
      Function<CaseContext, R> rules,
      BiFunction<R, C, Decision> rule) {
    return (file, command) ->
        closed
            .apply(file)
            .map(CaseContext::refused)
            .orElseGet(() -> rule.apply(rules.apply(file), command));
  }
}
