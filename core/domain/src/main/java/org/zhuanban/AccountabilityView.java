package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.accountability.AccountabilityCase;
import org.zhuanban.accountability.CaseClocks;
import org.zhuanban.accountability.CaseEffect;
import org.zhuanban.accountability.rules.AccountabilityFeature;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Happened;
import org.zhuanban.correction.Corrections;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.duty.Duty;
import org.zhuanban.engine.EventStream;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamDuties;
import org.zhuanban.local.LocalRules;
import org.zhuanban.violation.Violations;
import org.zhuanban.violation.rules.ViolationFeature;

/** A case of accountability as it was when it was read by somebody whom it names; immutable. */
public final class AccountabilityView {
  private final EventStream stream;
  private final CalendarBook calendars;
  private final LocalRules rules;

  AccountabilityView(EventStream stream, CalendarBook calendars, LocalRules rules) {
    this.stream = stream;
    this.calendars = calendars;
    this.rules = rules;
  }

  /** {@return the version of the stream} */
  public long version() {
    return stream.version();
  }

  /** {@return what happened, in the order of recording} */
  public List<Happened> history() {
    return stream.history();
  }

  /** {@return the case itself} */
  public AccountabilityCase examined() {
    return stream.state().of(AccountabilityFeature.INSTANCE);
  }

  /** {@return by when those examined may speak and seek remedies, and what they got} */
  public CaseClocks clocks() {
    return new CaseClocks(examined(), calendars);
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

  /**
   * Lists what the organ that decides owes, and did, see {@link Duty}.
   *
   * @param day the day, at whose end to look
   * @return the duties that had begun by then
   */
  public List<Duty> duties(LocalDate day) {
    Ground ground = new Ground(day, calendars.asOf(day), rules);
    return new StreamDuties(Zhuanban.FEATURES, stream.state(), ground).begun().toList();
  }

  /** {@return the rules that were broken} */
  public Violations violations() {
    return stream.state().of(ViolationFeature.INSTANCE);
  }

  /** {@return what was corrected in its journal: late entries with their reasons, annulments} */
  public Corrections corrections() {
    return stream.state().of(CorrectionFeature.INSTANCE);
  }
}
