package org.zhuanban.accountability.rules;

import org.zhuanban.accountability.AccountabilityCommand.GrantAccess;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.AccountabilityEvent.AccessGranted;
import org.zhuanban.accountability.AccountabilityEvent.CaseOpened;
import org.zhuanban.accountability.AccountabilityRule;
import org.zhuanban.calendar.UnknownCalendarException;
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
    try {
      file.context().calendar(open.unit().calendar());
    } catch (UnknownCalendarException unknown) {
      return Decision.refused(
          AccountabilityRule.UNKNOWN_CALENDAR,
          open.unit().code(),
          open.unit().calendar(),
          String.join(", ", file.context().calendars().jurisdictions()));
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
