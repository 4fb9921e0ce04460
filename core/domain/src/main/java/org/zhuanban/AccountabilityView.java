package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.accountability.AccountabilityCase;
import org.zhuanban.accountability.CaseClocks;
import org.zhuanban.accountability.CaseEffect;
import org.zhuanban.accountability.rules.AccountabilityFeature;

/**
 * A case of accountability, read by a person named in it, see {@link StreamKind#ACCOUNTABILITY}.
 */
public final class AccountabilityView extends StreamView {
  AccountabilityView(Snapshot snapshot) {
    super(snapshot);
  }

  @Override
  boolean begun() {
    return accountabilityCase().opening().isPresent();
  }

  /** {@return the case} */
  public AccountabilityCase accountabilityCase() {
    return snapshot().of(AccountabilityFeature.INSTANCE);
  }

  /** {@return the last days of statements and remedies of the parties, and the answers} */
  public CaseClocks clocks() {
    return new CaseClocks(accountabilityCase(), calendars());
  }

  /**
   * Finds the effects of the decision on assessment and career.
   *
   * @param from the first day of the period
   * @param to the last day of the period
   * @return the effects on any day of the period
   */
  public List<CaseEffect> effects(LocalDate from, LocalDate to) {
    return clocks().effects(from, to);
  }
}
