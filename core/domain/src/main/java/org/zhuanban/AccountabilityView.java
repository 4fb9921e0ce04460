package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.accountability.AccountabilityCase;
import org.zhuanban.accountability.CaseClocks;
import org.zhuanban.accountability.CaseEffect;
import org.zhuanban.accountability.rules.AccountabilityFeature;

/**
 * A case of accountability, read by somebody whom it names, see {@link StreamKind#ACCOUNTABILITY}.
 */
public final class AccountabilityView extends StreamView {
  AccountabilityView(Snapshot snapshot) {
    super(snapshot);
  }

  @Override
  boolean begun() {
    return accountabilityCase().opening().isPresent();
  }

  /** {@return the case itself} */
  public AccountabilityCase accountabilityCase() {
    return snapshot().of(AccountabilityFeature.INSTANCE);
  }

  /** {@return by when the persons concerned may speak and seek remedies, and what they got} */
  public CaseClocks clocks() {
    return new CaseClocks(accountabilityCase(), calendars());
  }

  /**
   * Finds what follows from the decision for assessment and career.
   *
   * @param from the first day of a time
   * @param to its last day
   * @return what holds on any day of it
   */
  public List<CaseEffect> effects(LocalDate from, LocalDate to) {
    return clocks().effects(from, to);
  }
}
