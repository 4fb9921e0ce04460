package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhuanban.calendar.WorkCalendar;

/**
 * How a limit may be extended: once, by so much, by an officer of that rank, and in time.
 *
 * <p>Source: 行政许可法第四十二条 (ten working days by the head of the organ, fifteen by the head of the
 * government where departments act together), 企业投资项目核准和备案管理条例第十条 (forty by the principal head).
 *
 * @param most by how much at most, with the clause that allows it
 * @param approver whose approval it takes
 */
public record ExtensionRule(TimeLimit most, Approver approver) {
  /** Ten working days for an organ that acts alone (行政许可法第四十二条第一款). */
  public static final ExtensionRule ORGAN =
      new ExtensionRule(TimeLimit.workingDays(10, "行政许可法第四十二条第一款"), Approver.HEAD_OF_ORGAN);

  /** Fifteen working days where several organs act together (行政许可法第四十二条第二款). */
  public static final ExtensionRule JOINT =
      new ExtensionRule(TimeLimit.workingDays(15, "行政许可法第四十二条第二款"), Approver.HEAD_OF_GOVERNMENT);

  /** Whose approval an extension takes. */
  public enum Approver {
    /** The head of the organ, 本行政机关负责人. */
    HEAD_OF_ORGAN,
    /** The principal head of the organ, 主要负责人. */
    PRINCIPAL_HEAD,
    /** The head of the government at that level, 本级人民政府负责人. */
    HEAD_OF_GOVERNMENT,
    /** Anybody else, who can approve none. */
    OTHER
  }

  /** What can be wrong with an extension. */
  public enum ExtensionFault {
    /** The limit was extended before; it is extended once. */
    SECOND(true),
    /** It is counted in another unit than the one that is allowed. */
    OTHER_UNIT(true),
    /** It is longer than allowed. */
    TOO_LONG(true),
    /** The officer who approved it must not. */
    WRONG_APPROVER(true),
    /** The limit had ended when it was approved. */
    TOO_LATE(true),
    /** The applicant was not told the reason: a violation, but the extension stands. */
    REASON_NOT_TOLD(false);

    private final boolean voids;

    ExtensionFault(boolean voids) {
      this.voids = voids;
    }

    /** {@return whether the extension has no effect for it} */
    public boolean voids() {
      return voids;
    }
  }

  /**
   * An extension that somebody claims to have.
   *
   * @param extension by how much, and when it was approved
   * @param approver who approved it
   * @param reasonTold whether the applicant was told the reason
   */
  public record Claim(Extension extension, Approver approver, boolean reasonTold) {}

  /**
   * Judges a claim.
   *
   * @param claim the claim
   * @param clock the clock that is to be extended, with the extension it has already, if any
   * @param calendar the calendar of whoever has to act
   * @return what is wrong, in the order of the constants; empty if nothing is
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public List<ExtensionFault> judge(Claim claim, LegalClock clock, WorkCalendar calendar) {
    TimeLimit by = claim.extension().by();
    LocalDate approvedOn = claim.extension().approvedOn();
    List<ExtensionFault> faults = new ArrayList<>();
    add(faults, ExtensionFault.SECOND, clock.extension().isPresent());
    add(faults, ExtensionFault.OTHER_UNIT, by.unit() != most.unit());
    add(faults, ExtensionFault.TOO_LONG, by.unit() == most.unit() && by.amount() > most.amount());
    // A principal head is a head as well.
    boolean rank =
        claim.approver() == approver
            || (approver == Approver.HEAD_OF_ORGAN && claim.approver() == Approver.PRINCIPAL_HEAD);
    add(faults, ExtensionFault.WRONG_APPROVER, !rank || approver == Approver.OTHER);
    add(faults, ExtensionFault.TOO_LATE, clock.originalDeadline(calendar).passedBy(approvedOn));
    add(faults, ExtensionFault.REASON_NOT_TOLD, !claim.reasonTold());
    return List.copyOf(faults);
  }

  private static void add(List<ExtensionFault> faults, ExtensionFault fault, boolean found) {
    if (found) {
      faults.add(fault);
    }
  }
}
