package org.zhuanban.accountability.rules;

import org.zhuanban.accountability.AccountabilityCommand.GrantAccess;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.AccountabilityEvent.AccessGranted;
import org.zhuanban.accountability.AccountabilityEvent.CaseOpened;
import org.zhuanban.accountability.AccountabilityRule;
import org.zhuanban.calendar.UnknownCalendarException;
import org.zhuanban.feature.Decision;
import org.zhuanban.local.LocalLimit;

/** The opening of a case, and who may read it. */
record OpeningRules(CaseFile file) {
  Decision open(OpenCase open) {
    if (file.examined().opening().isPresent()) {
      return Decision.refused(AccountabilityRule.ALREADY_OPEN, file.opening().on());
    } else if (open.readers().isEmpty()) {
      return Decision.refused(AccountabilityRule.NO_READER);
    }
    try {
      file.ground().calendar(open.unit().calendar());
    } catch (UnknownCalendarException unknown) {
      return Decision.refused(
          AccountabilityRule.UNKNOWN_CALENDAR,
          open.unit().code(),
          open.unit().calendar(),
          String.join(", ", file.ground().calendars().jurisdictions()));
    }
    return open.notice()
        .flatMap(notice -> new NoticeRules(file).fault(notice, open.officers()))
        .map(CaseFile::refused)
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
                        file.ground().rules().limit(LocalLimit.STATEMENT, file.today()),
                        open.notice())));
  }

  Decision grantAccess(GrantAccess grant) {
    return file.happened(new AccessGranted(grant.reader()));
  }
}
