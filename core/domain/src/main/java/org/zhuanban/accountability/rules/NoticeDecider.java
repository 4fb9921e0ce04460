package org.zhuanban.accountability.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhuanban.accountability.AccountabilityCommand.GiveNotice;
import org.zhuanban.accountability.AccountabilityCommand.ReceiveStatement;
import org.zhuanban.accountability.AccountabilityEvent.FactsNotified;
import org.zhuanban.accountability.AccountabilityEvent.StatementReceived;
import org.zhuanban.accountability.AccountabilityRule;
import org.zhuanban.accountability.AccountabilityType;
import org.zhuanban.accountability.NoticeOfFacts;
import org.zhuanban.accountability.Officer;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.Decision;

/** The rules of the notice of facts, and of the statement and defence. */
record NoticeDecider(CaseContext file) {
  Decision give(GiveNotice give) {
    return fault(give.notice(), List.of())
        .map(CaseContext::refused)
        .orElseGet(() -> file.happened(new FactsNotified(give.notice())));
  }

  Decision hear(ReceiveStatement statement) {
    if (file.examined().notices().isEmpty()) {
      return CaseContext.refused(CaseContext.notNotified(Set.of()));
    }
    return file.reached(statement.by())
        ? file.happened(new StatementReceived(statement.by(), statement.paper()))
        : CaseContext.refused(file.notReached(statement.by(), file.intended()));
  }

  /** The fault of a notice, with the other officers named; empty if there is none. */
  Optional<Refusal> fault(NoticeOfFacts notice, List<Officer> named) {
    MeasureCheck intended = new MeasureCheck(notice.intended());
    if (notice.to().isEmpty()) {
      return Optional.of(
          Refusal.of(AccountabilityRule.NOBODY_TOLD)
              .under(AccountabilityType.sources(intended.tracks(), AccountabilityType::hearing)));
    }
    List<Officer> officers = Stream.concat(named.stream(), notice.officers().stream()).toList();
    return Stream.concat(notice.to().stream(), intended.parties().stream())
        .filter(party -> !file.names(party, officers))
        .findFirst()
        .map(file::unknown)
        .or(intended::fault);
  }
}
