package org.zhuanban.dossier;

import java.util.List;
import org.zhuanban.deadline.LimitUnit;

/**
 * Who decides a problem, and within what time.
 *
 * @param level its number, from 1
 * @param holder who decides
 * @param decideWithin the limit from the day on which the level received the problem
 */
record ProblemLevel(int level, String holder, Length decideWithin) {
  /** What holds where a dossier gives no levels. */
  static final List<ProblemLevel> USUAL =
      List.of(
          new ProblemLevel(1, "responsible department", new Length(5, LimitUnit.WORKING_DAYS)),
          new ProblemLevel(2, "task force", new Length(10, LimitUnit.WORKING_DAYS)),
          new ProblemLevel(
              3, "county government leader meeting", new Length(15, LimitUnit.WORKING_DAYS)));
}
