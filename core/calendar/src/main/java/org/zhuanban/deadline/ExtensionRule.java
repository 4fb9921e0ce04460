package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhuanban.calendar.WorkCalendar;

/**
 * The conditions of an extension: once, up to a maximum, approved by the competent officer and in
 * time.
 *
 * <p>Source: 行政许可法第四十二条 (ten working days by the head of the organ; fifteen by the head of the
 * government for joint handling), 企业投资项目核准和备案管理条例第十条 (forty by the principal head).
 *
 * @param most the maximum, with the clause that allows it
 * @param approver the competent officer
 */
public record ExtensionRule(TimeLimit most, Approver approver) {
  /** Ten working days for an organ that acts alone (行政许可法第四十二条第一款). */
  public static final ExtensionRule ORGAN =
      new ExtensionRule(TimeLimit.workingDays(10, "行政许可法第四十二条第一款"), Approver.HEAD_OF_ORGAN);

  /** Fifteen working days where several organs act together (行政许可法第四十二条第二款). */
  public static final ExtensionRule JOINT =
      new ExtensionRule(TimeLimit.workingDays(15, "行政许可法第四十二条第二款"), Approver.HEAD_OF_GOVERNMENT);

  /** The officers who approve extensions. */
  public enum Approver {
    /** The head of the organ, 本行政机关负责人. */
    HEAD_OF_ORGAN,
    /** The principal head of the organ, 主要负责人. */
    PRINCIPAL_HEAD,
    /** The head of the government at that level, 本级人民政府负责人. */
    HEAD_OF_GOVERNMENT,
    /** Any other officer, who is not competent to approve an extension. */
    OTHER
  }

  /** The defects of an extension. */
  public enum ExtensionFault {
    /** The limit is already extended; a second extension is not allowed. */
    SECOND(true),
    /** The extension is in another unit than the permitted one. */
    OTHER_UNIT(true),
    /** The extension is longer than the maximum. */
    TOO_LONG(true),
    /** The approving officer is not competent. */
    WRONG_APPROVER(true),
    /** The limit had ended before the approval. */
    TOO_LATE(true),
    /** The applicant has no notice of the reason: a violation, but the extension is valid. */
    REASON_NOT_NOTIFIED(false);

    private final boolean voids;

    ExtensionFault(boolean voids) {
      this.voids = voids;
    }

    /** {@return whether the defect makes the extension void} */
    public boolean voids() {
      return voids;
    }
  }

  /**
   * An extension as it is claimed.
   *
   * @param extension the additional time and the day of approval
   * @param approver the approving officer
   * @param reasonNotified whether the applicant was notified of the reason
   */
  public record Claim(Extension extension, Approver approver, boolean reasonNotified) {}

  /**
   * Examines a claim.
   *
   * @param claim the claim
   * @param clock the clock to extend, with the extension it already has, if any
   * @param calendar the calendar of the acting party
   * @return the defects, in the order of the constants; empty if there are none
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
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
    add(faults, ExtensionFault.REASON_NOT_NOTIFIED, !claim.reasonNotified());
    return List.copyOf(faults);
  }

  private static void add(List<ExtensionFault> faults, ExtensionFault fault, boolean found) {
    if (found) {
      faults.add(fault);
    }
  }
}
