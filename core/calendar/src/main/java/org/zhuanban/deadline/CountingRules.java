package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.calendar.CalendarDay;
import org.zhuanban.calendar.DayKind;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.Ruling;
import org.zhuanban.calendar.WorkCalendar;

/**
 * The counting method where the law is silent or disputed: one reading for each of nine open
 * questions. {@linkplain SettledQuestion Settled questions} leave no choice.
 *
 * @param onlineReceipt the day of receipt of an online submission on a free day
 * @param specialStatuteDays the meaning of "days" in a special statute
 * @param impactAssessmentDays the meaning of "days" in the law on impact assessment
 * @param organLimitEnd whether the last day of an organ's limit moves past free days
 * @param applicantDays the kind of days that an applicant has to request a hearing
 * @param expiryEdge whether "thirty days before expiry" includes the thirtieth
 * @param unnotifiedPause whether a pause without written notice counts
 * @param festivalOnWeekend whether a local festival on a weekend is compensated
 * @param higherOrgan whether a local festival suspends the work of an organ of a higher level
 */
public record CountingRules(
    OnlineReceipt onlineReceipt,
    SpecialStatuteDays specialStatuteDays,
    ImpactAssessmentDays impactAssessmentDays,
    OrganLimitEnd organLimitEnd,
    ApplicantDays applicantDays,
    ExpiryEdge expiryEdge,
    UnnotifiedPause unnotifiedPause,
    FestivalOnWeekend festivalOnWeekend,
    HigherOrgan higherOrgan) {
  /** The default readings: the first constant of each question. */
  public static final CountingRules DEFAULT =
      new CountingRules(
          OnlineReceipt.DAY_OF_ENTRY,
          SpecialStatuteDays.WORKING_DAYS,
          ImpactAssessmentDays.CALENDAR_DAYS,
          OrganLimitEnd.MOVES,
          ApplicantDays.WORKING_DAYS,
          ExpiryEdge.IN_TIME,
          UnnotifiedPause.NOT_COUNTED,
          FestivalOnWeekend.NOT_MADE_UP,
          HigherOrgan.WORKS);

  /**
   * The questions that the law settles, from R1 to R15, each with its clause. The test of each in
   * {@code RulesTest} carries the same number.
   */
  public enum SettledQuestion {
    /** R1: the start day does not count; see {@link LegalClock}. */
    START_NOT_COUNTED("民法典第二百零一条"),
    /**
     * R2: working days count, make-up workdays included, and the last one never moves; see {@link
     * WorkCalendar} and {@link LegalClock}.
     */
    WORKING_DAYS("行政许可法第八十二条"),
    /**
     * R3: calendar days count without exception; only the last one moves, to the first working day.
     */
    LAST_DAY_MOVES("民法典第二百零三条第一款"),
    /** R4: months and years end on the corresponding day, else on the last of the month. */
    CORRESPONDING_DAY("民法典第二百零二条"),
    /** R5: the last day ends with the business hours, else at 24:00; see {@link OfficeHours}. */
    CLOSE_OF_BUSINESS("民法典第二百零三条第二款"),
    /**
     * R6: special procedures are not counted from the written notice on; see {@link Pause} and
     * {@link ProcedureCap}.
     */
    SPECIAL_PROCEDURES("行政许可法第四十五条"),
    /** R7: an extension is given once, in time, by the right officer; see {@link ExtensionRule}. */
    EXTENSION("行政许可法第四十二条"),
    /**
     * R8: corrections are notified all at once, else the application is accepted from the day of
     * receipt; see {@link ReceiptClock}.
     */
    DEEMED_ACCEPTANCE("行政许可法第三十二条第一款第四项"),
    /** R9: the statutory and the committed limit are two clocks; a {@link LegalClock} each. */
    TWO_LIMITS("优化营商环境条例第三十六条第二款"),
    /**
     * R10: counting backward excludes the anchor, and the last day in time never moves; see {@link
     * TimeLimit#before}.
     */
    COUNTING_BACK("行政许可法第四十八条第一款第一项、第五十条第一款"),
    /**
     * R11: the next act is possible on the day after a minimum period; see {@link MinimumPeriod}.
     */
    MINIMUM_PERIOD("土地管理法实施条例第二十六条第二款"),
    /** R12: the end of a status never moves; see {@link TimeLimit#statusEnd}. */
    STATUS_PERIOD("公职人员政务处分法第八条"),
    /**
     * R13: a result that rests on a day without a published notice is provisional; see {@link
     * Deadline.Due#certainty}.
     */
    PROVISIONAL("全国年节及纪念日放假办法第六条"),
    /** R14: a new notice changes deadlines, not past notifications; see {@link Restatement}. */
    RESTATED("行政许可法第八十二条"),
    /** R15: every result has a day-by-day explanation; see {@link Ledger}. */
    EXPLAINED("优化营商环境条例第三十六条第二款");

    private final String basis;

    SettledQuestion(String basis) {
      this.basis = basis;
    }

    /** {@return the clause that settles the question} */
    public String basis() {
      return basis;
    }
  }

  /** One reading of one of the open questions. */
  public sealed interface ReadingChoice
      permits OnlineReceipt,
          SpecialStatuteDays,
          ImpactAssessmentDays,
          OrganLimitEnd,
          ApplicantDays,
          ExpiryEdge,
          UnnotifiedPause,
          FestivalOnWeekend,
          HigherOrgan {
    /** {@return the legal source of the reading} */
    String basis();
  }

  /**
   * Replaces the reading of one question.
   *
   * @param reading the reading; its type is the question
   * @return a copy of these rules with that reading
   */
  public CountingRules with(ReadingChoice reading) {
    return new CountingRules(
        reading instanceof OnlineReceipt it ? it : onlineReceipt,
        reading instanceof SpecialStatuteDays it ? it : specialStatuteDays,
        reading instanceof ImpactAssessmentDays it ? it : impactAssessmentDays,
        reading instanceof OrganLimitEnd it ? it : organLimitEnd,
        reading instanceof ApplicantDays it ? it : applicantDays,
        reading instanceof ExpiryEdge it ? it : expiryEdge,
        reading instanceof UnnotifiedPause it ? it : unnotifiedPause,
        reading instanceof FestivalOnWeekend it ? it : festivalOnWeekend,
        reading instanceof HigherOrgan it ? it : higherOrgan);
  }

  /** {@return the nine readings, from U1 to U9} */
  public List<ReadingChoice> readings() {
    return List.of(
        onlineReceipt,
        specialStatuteDays,
        impactAssessmentDays,
        organLimitEnd,
        applicantDays,
        expiryEdge,
        unnotifiedPause,
        festivalOnWeekend,
        higherOrgan);
  }

  /**
   * Returns the rules for a limit within which an applicant acts. Its last day always moves past
   * free days (民法典第二百零三条第一款), independent of the reading for organs.
   *
   * @return these rules with {@link OrganLimitEnd#MOVES}
   */
  public CountingRules forApplicants() {
    return with(OrganLimitEnd.MOVES);
  }

  /** U1: the day of receipt of an online submission on a free day or after hours. */
  public enum OnlineReceipt implements ReadingChoice {
    /** The day on which the submission entered the system; the default. */
    DAY_OF_ENTRY("法释〔2009〕20号第六条"),
    /** The next working day. */
    NEXT_WORKING_DAY("地方规定：非工作时间收到的，视为下一工作日收到");

    private final String basis;

    OnlineReceipt(String basis) {
      this.basis = basis;
    }

    @Override
    public String basis() {
      return basis;
    }
  }

  /** U2: the meaning of "days" in a special statute, such as the seven days of 建筑法第八条. */
  public enum SpecialStatuteDays implements ReadingChoice {
    /** Working days, as in the licensing law; the default. */
    WORKING_DAYS("行政许可法第八十二条", LimitUnit.WORKING_DAYS),
    /** Calendar days, by the wording. */
    CALENDAR_DAYS("民法典第二百条、第二百零一条", LimitUnit.CALENDAR_DAYS);

    private final String basis;
    private final LimitUnit unit;

    SpecialStatuteDays(String basis, LimitUnit unit) {
      this.basis = basis;
      this.unit = unit;
    }

    @Override
    public String basis() {
      return basis;
    }

    /**
     * Creates a limit of a special statute that states only 日.
     *
     * @param days the number of days, from 1
     * @param clause the clause that sets the limit
     * @return the limit
     */
    public TimeLimit limit(int days, String clause) {
      return new TimeLimit(days, unit, clause);
    }
  }

  /** U3: the meaning of sixty and thirty days in 环境影响评价法第二十二条. */
  public enum ImpactAssessmentDays implements ReadingChoice {
    /** Calendar days, since the procedure uses the term beside working days; the default. */
    CALENDAR_DAYS("生态环境部令第14号", LimitUnit.CALENDAR_DAYS),
    /** Working days, as in the licensing law. */
    WORKING_DAYS("行政许可法第八十二条", LimitUnit.WORKING_DAYS);

    private final String basis;
    private final LimitUnit unit;

    ImpactAssessmentDays(String basis, LimitUnit unit) {
      this.basis = basis;
      this.unit = unit;
    }

    @Override
    public String basis() {
      return basis;
    }

    /**
     * Creates a limit of impact assessment.
     *
     * @param days the number of days, from 1
     * @param clause the clause that sets the limit
     * @return the limit
     */
    public TimeLimit limit(int days, String clause) {
      return new TimeLimit(days, unit, clause);
    }
  }

  /** U4: movement of the last day of an organ's limit in calendar days, months or years. */
  public enum OrganLimitEnd implements ReadingChoice {
    /**
     * The last day moves to the first working day, by analogy, and the nominal day is shown; the
     * default.
     */
    MOVES("民法典第二百零三条第一款"),
    /** The last day stays, since the clause that sets the limit moves nothing. */
    STAYS("民法典第二百零二条");

    private final String basis;

    OrganLimitEnd(String basis) {
      this.basis = basis;
    }

    @Override
    public String basis() {
      return basis;
    }
  }

  /** U5: the kind of days that an applicant has to request a hearing (行政许可法第四十七条第一款). */
  public enum ApplicantDays implements ReadingChoice {
    /** Working days, as for the organ; the default. */
    WORKING_DAYS("行政许可法第八十二条", LimitUnit.WORKING_DAYS),
    /** Calendar days, since the article on working days concerns organs. */
    CALENDAR_DAYS("民法典第二百条、第二百零一条", LimitUnit.CALENDAR_DAYS);

    private final String basis;
    private final LimitUnit unit;

    ApplicantDays(String basis, LimitUnit unit) {
      this.basis = basis;
      this.unit = unit;
    }

    @Override
    public String basis() {
      return basis;
    }

    /**
     * Creates a limit within which an applicant has to act.
     *
     * @param days the number of days, from 1
     * @param clause the clause that sets the limit
     * @return the limit
     */
    public TimeLimit limit(int days, String clause) {
      return new TimeLimit(days, unit, clause);
    }
  }

  /** U6: inclusion of the thirtieth day in "thirty days before expiry". */
  public enum ExpiryEdge implements ReadingChoice {
    /** The thirtieth day is in time; the default. */
    IN_TIME("行政许可法第五十条第一款"),
    /** The last day in time precedes the thirtieth day. */
    TOO_LATE("行政许可法第五十条第一款");

    private final String basis;

    ExpiryEdge(String basis) {
      this.basis = basis;
    }

    @Override
    public String basis() {
      return basis;
    }
  }

  /** U7: effect of a pause of which the applicant has no written notice. */
  public enum UnnotifiedPause implements ReadingChoice {
    /** The pause counts only from the written notice on; the default. */
    NOT_COUNTED("行政许可法第四十五条：行政机关应当将所需时间书面告知申请人"),
    /** The pause counts from its start, and the missing notice is reported. */
    COUNTED("行政许可法第四十五条：所需时间不计算在期限内");

    private final String basis;

    UnnotifiedPause(String basis) {
      this.basis = basis;
    }

    @Override
    public String basis() {
      return basis;
    }
  }

  /** U8: compensation for a local festival on a weekend. */
  public enum FestivalOnWeekend implements ReadingChoice {
    /** Compensation only as far as the local notice orders it; the default. */
    NOT_MADE_UP("全国年节及纪念日放假办法第四条"),
    /**
     * Compensation by as many working days after the festival, as for a festival of all citizens.
     */
    MADE_UP("全国年节及纪念日放假办法第六条");

    private final String basis;

    FestivalOnWeekend(String basis) {
      this.basis = basis;
    }

    @Override
    public String basis() {
      return basis;
    }

    /**
     * Reads a local notice.
     *
     * @param notice the notice as published
     * @param nation the national calendar
     * @return the rulings by day, with the days that compensate for weekends
     * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
     */
    public SortedMap<LocalDate, Ruling> days(HolidayNotice notice, WorkCalendar nation) {
      SortedMap<LocalDate, Ruling> days = new TreeMap<>(notice.days());
      if (this == MADE_UP) {
        notice
            .days()
            .forEach(
                (day, ruling) -> {
                  CalendarDay said = nation.day(day);
                  if (!ruling.working() && said.kind() == DayKind.WEEKEND && said.ordinary()) {
                    LocalDate free = nation.plus(day, 1);
                    while (days.containsKey(free)) {
                      free = nation.plus(free, 1);
                    }
                    days.put(free, ruling);
                  }
                });
      }
      return days;
    }
  }

  /** U9: effect of a local festival on an organ of a higher level at that place. */
  public enum HigherOrgan implements ReadingChoice {
    /** None: the organ works by its own calendar; the default. */
    WORKS("全国年节及纪念日放假办法第四条"),
    /** The organ suspends its work as far as its own notice orders it. */
    BY_OWN_NOTICE("该机关的放假通知");

    private final String basis;

    HigherOrgan(String basis) {
      this.basis = basis;
    }

    @Override
    public String basis() {
      return basis;
    }

    /**
     * Names the calendar by which an organ of a higher level works.
     *
     * @param own the calendar of the organ's own level, such as {@code CN}
     * @param notice the name under which the organ's own notice is loaded; empty if there is none
     * @return the name of the calendar, as {@link org.zhuanban.calendar.CalendarBook#calendar}
     *     accepts it
     */
    public String calendar(String own, Optional<String> notice) {
      return this == BY_OWN_NOTICE ? notice.map(name -> own + "+" + name).orElse(own) : own;
    }
  }
}
