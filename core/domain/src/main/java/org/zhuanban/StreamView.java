package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.access.ViewSection;
import org.zhuanban.access.rules.DutyParts;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.correction.Corrections;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.violation.Violations;
import org.zhuanban.violation.rules.ViolationFeature;

/**
 * A stream of any kind as it was when it was read; immutable.
 *
 * <p>A {@linkplain ReaderSession reader} sees the parts that the table of roles allows. Each method
 * that shows another part throws a {@link org.zhuanban.access.NotReadableException}.
 */
public abstract sealed class StreamView
    permits ProjectView, SuggestionView, OrganisationView, InspectionView, AccountabilityView {
  private final Snapshot snapshot;

  StreamView(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  final Snapshot snapshot() {
    return snapshot;
  }

  /** Whether there is anything to show as of the point in time. */
  boolean begun() {
    return !snapshot.stream().history().isEmpty();
  }

  /** {@return the stream} */
  public final StreamKey key() {
    return snapshot.key();
  }

  /**
   * {@return the version of the stream, from 1; 0 in a {@link CommitRule} if nothing was recorded
   * before}
   */
  public final long version() {
    snapshot.require(snapshot.kind().part());
    return snapshot.stream().version();
  }

  /** {@return what happened, in the order of recording, as far as its part may be read} */
  public List<DatedEvent> history() {
    snapshot.require(ViewSection.JOURNAL);
    return snapshot.stream().history();
  }

  /** {@return the corrections of its journal: late entries with their reasons, annulments} */
  public Corrections corrections() {
    snapshot.require(ViewSection.JOURNAL);
    return snapshot.of(CorrectionFeature.INSTANCE);
  }

  /** {@return the broken rules} */
  public final Violations violations() {
    snapshot.require(ViewSection.VIOLATIONS);
    return snapshot.of(ViolationFeature.INSTANCE);
  }

  /**
   * Lists what is owed, and what was: with limits, lights, ledger, holder and escalation policy,
   * see {@link Duty}.
   *
   * @param day the day, at whose end to look
   * @return the duties that had begun by then, those of approvals in the order of the plan
   */
  public final List<Duty> duties(LocalDate day) {
    snapshot.require(DutyParts.list(snapshot.kind().name()));
    return snapshot.duties(day).begun().filter(snapshot.scope()::shows).toList();
  }

  /** {@return the holiday notices that its dues follow, as {@link Duty} asks for them} */
  public final CalendarBook calendars() {
    return snapshot.calendars();
  }

  /** {@return the local rules of the county} */
  public final LocalRuleBook rules() {
    return snapshot.rules();
  }

  /** {@return when its lights change, as {@link Duty#clock} asks for it} */
  public final LightPolicy lights() {
    return snapshot.lights();
  }
}
