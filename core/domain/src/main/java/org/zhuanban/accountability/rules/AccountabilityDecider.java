package org.zhuanban.accountability.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.zhuanban.accountability.AccountabilityCommand.AnswerRemedy;
import org.zhuanban.accountability.AccountabilityCommand.DecideCase;
import org.zhuanban.accountability.AccountabilityCommand.DeliverCaseDecision;
import org.zhuanban.accountability.AccountabilityCommand.DismissCase;
import org.zhuanban.accountability.AccountabilityCommand.ExtendAnswer;
import org.zhuanban.accountability.AccountabilityCommand.ExtendCase;
import org.zhuanban.accountability.AccountabilityCommand.GiveNotice;
import org.zhuanban.accountability.AccountabilityCommand.GrantAccess;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.AccountabilityCommand.ReceiveStatement;
import org.zhuanban.accountability.AccountabilityCommand.SeekRemedy;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;

/** Finds the rules of each command; they lie in classes by the matter. */
final class AccountabilityDecider {
  private AccountabilityDecider() {}

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(CaseFile::of)
        .on(
            "accountability.open-case",
            OpenCase.class,
            (file, open) -> new OpeningRules(file).open(open))
        .on(
            "accountability.give-notice",
            GiveNotice.class,
            unless(CaseFile::decided, NoticeRules::new, NoticeRules::give))
        .on(
            "accountability.receive-statement",
            ReceiveStatement.class,
            unless(CaseFile::dismissed, NoticeRules::new, NoticeRules::hear))
        .on(
            "accountability.decide-case",
            DecideCase.class,
            unless(CaseFile::decided, DecisionRules::new, DecisionRules::decide))
        .on(
            "accountability.deliver-case-decision",
            DeliverCaseDecision.class,
            unless(CaseFile::undecided, DecisionRules::new, DecisionRules::deliver))
        .on(
            "accountability.seek-remedy",
            SeekRemedy.class,
            unless(CaseFile::undecided, RemedyRules::new, RemedyRules::seek))
        .on(
            "accountability.answer-remedy",
            AnswerRemedy.class,
            unless(CaseFile::undecided, RemedyRules::new, RemedyRules::answer))
        .on(
            "accountability.extend-case",
            ExtendCase.class,
            unless(CaseFile::decided, ExtensionRules::new, ExtensionRules::extendCase))
        .on(
            "accountability.extend-answer",
            ExtendAnswer.class,
            unless(CaseFile::undecided, ExtensionRules::new, ExtensionRules::extendAnswer))
        .on(
            "accountability.grant-access",
            GrantAccess.class,
            unless(CaseFile::notOpened, OpeningRules::new, OpeningRules::grantAccess))
        .on(
            "accountability.dismiss-case",
            DismissCase.class,
            unless(CaseFile::decided, DecisionRules::new, DecisionRules::dismiss))
        .toList();
  }

  /** Refuses what comes too early or too late in a case, whatever it says. */
  private static <R, C> BiFunction<CaseFile, C, Decision> unless(
      Function<CaseFile, Optional<Refusal>> closed,
      Function<CaseFile, R> rules,
      BiFunction<R, C, Decision> rule) {
    return (file, command) ->
        closed
            .apply(file)
            .map(CaseFile::refused)
            .orElseGet(() -> rule.apply(rules.apply(file), command));
  }
}
