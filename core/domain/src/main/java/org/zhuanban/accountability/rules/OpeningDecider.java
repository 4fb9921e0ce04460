package org.zhuanban.accountability.rules;

import java.util.Optional;
import org.zhuanban.accountability.AccountabilityCommand.GrantAccess;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.AccountabilityEvent.AccessGranted;
import org.zhuanban.accountability.AccountabilityEvent.CaseOpened;
import org.zhuanban.accountability.AccountabilityRule;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.Decision;
import org.zhuanban.local.LocalLimit;

/** The rules of the opening of a case and of access to it. */
record OpeningDecider(CaseContext file) {
  Decision open(OpenCase open) {
    if (file.examined().opening().isPresent()) {
      return Decision.refused(AccountabilityRule.ALREADY_OPEN, file.opening().on());
    } else if (open.readers().isEmpty()) {
      return Decision.refused(AccountabilityRule.NO_READER);
    }
    Optional<Refusal> unknown =
        file.context()
            .unknownCalendar(
                AccountabilityRule.UNKNOWN_CALENDAR, open.unit().code(), open.unit().calendar());
    if (unknown.isPresent()) {
      return new Decision.Denied(unknown.get());
    }
    return open.notice()
        .flatMap(notice -> new NoticeDecider(file).fault(notice, open.officers()))
        .map(CaseContext::refused)
        .orElseGet(
            () ->
                file.happened(
                    new CaseOpened(
                        open.unit(),
                        open.officers(),
                        open.authority(),
                        open.proposal(),
                        open.others(),
                        open.readers(),
                        open.paper(),
                        file.context().rules().limit(LocalLimit.STATEMENT, file.today()),
                        open.notice())));
  }

  Decision grantAccess(GrantAccess grant) {
    return file.happened(new AccessGranted(grant.reader()));
  }
}
