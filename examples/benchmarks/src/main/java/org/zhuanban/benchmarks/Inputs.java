package org.zhuanban.benchmarks;

import java.time.LocalDate;
import java.util.Random;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;

/**
 * What is asked of every library: the same pseudo-random days in every run.
 *
 * <p>No answer lies behind the last day of the notices, where the libraries would differ.
 */
final class Inputs {
  static final int SIZE = 4096;
  static final int FAR = 500;

  private static final int NEAR = 60;
  private static final int TWO_YEARS = 730;
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
  private static final String BASIS = "行政许可法第四十二条";

  /** Days of 2015 to 2026. */
  final LocalDate[] days = new LocalDate[SIZE];

  /** The same since 1970-01-01, as all fields named so. */
  final int[] epochDays = new int[SIZE];

  /** How many working days to go on from {@link #near}: 1 to 60. */
  final int[] steps = new int[SIZE];

  final LocalDate[] near = new LocalDate[SIZE];
  final int[] nearEpochDays = new int[SIZE];
  final LocalDate[] far = new LocalDate[SIZE];

  /** The same, or the working day before: two of the libraries take a start on a Saturday apart. */
  final LocalDate[] nearWorked = new LocalDate[SIZE];

  final LocalDate[] farWorked = new LocalDate[SIZE];

  /** The day after which to count. */
  final LocalDate[] after = new LocalDate[SIZE];

  final int[] afterEpochDays = new int[SIZE];

  /** The last day to count, up to two years later. */
  final LocalDate[] upTo = new LocalDate[SIZE];

  final int[] upToEpochDays = new int[SIZE];

  /** One day later than {@link #after}, for those who count from a day on. */
  final LocalDate[] from = new LocalDate[SIZE];

  /** One day later than {@link #upTo}, for those who count to before a day. */
  final LocalDate[] before = new LocalDate[SIZE];

  /** Clocks with a limit of 1 to 60 working days and nothing else. */
  final LegalClock[] plain = new LegalClock[SIZE];

  /** Clocks with a limit of 20 working days, two pauses and an extension of 10 working days. */
  final LegalClock[] full = new LegalClock[SIZE];

  private final Random random = new Random(20261123);

  Inputs(WorkCalendar calendar) {
    LocalDate lastNear = calendar.minus(Calendars.LAST, NEAR);
    LocalDate lastFar = calendar.minus(Calendars.LAST, FAR);
    TimeLimit limit = TimeLimit.workingDays(20, BASIS);
    TimeLimit more = TimeLimit.workingDays(10, BASIS);
    for (int i = 0; i < SIZE; i++) {
      days[i] = day(Calendars.LAST);
      epochDays[i] = epochDay(days[i]);
      steps[i] = between(1, NEAR);
      near[i] = day(lastNear);
      nearEpochDays[i] = epochDay(near[i]);
      far[i] = day(lastFar);
      nearWorked[i] = calendar.previousOrSame(near[i]);
      farWorked[i] = calendar.previousOrSame(far[i]);
      after[i] = day(Calendars.LAST.minusDays(TWO_YEARS + 1));
      upTo[i] = after[i].plusDays(between(0, TWO_YEARS));
      afterEpochDays[i] = epochDay(after[i]);
      upToEpochDays[i] = epochDay(upTo[i]);
      from[i] = after[i].plusDays(1);
      before[i] = upTo[i].plusDays(1);
      plain[i] = LegalClock.from(near[i], TimeLimit.workingDays(steps[i], BASIS));
      full[i] = full(day(lastNear.minusDays(NEAR)), limit, more);
    }
  }

  private LegalClock full(LocalDate start, TimeLimit limit, TimeLimit more) {
    LocalDate first = start.plusDays(between(1, 5));
    LocalDate firstEnd = first.plusDays(between(2, 20));
    LocalDate second = firstEnd.plusDays(between(2, 8));
    LocalDate secondEnd = second.plusDays(between(2, 20));
    return LegalClock.builder()
        .start(start)
        .limit(limit)
        .addPauses(
            Pause.of(PauseReason.EXPERT_REVIEW, first, firstEnd),
            Pause.of(PauseReason.HEARING, second, secondEnd))
        .extension(new Extension(more, secondEnd.plusDays(1)))
        .build();
  }

  private LocalDate day(LocalDate last) {
    return LocalDate.ofEpochDay(between(epochDay(FIRST), epochDay(last)));
  }

  private static int epochDay(LocalDate day) {
    return (int) day.toEpochDay();
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }
}
