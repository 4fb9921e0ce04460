package org.zhuanban.approval.plan;

import java.util.Optional;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;

/**
 * A special procedure (特别程序) in the guide of an item.
 *
 * @param reason the procedure
 * @param cap the maximum duration of the procedure itself; empty if there is none
 * @param counted whether its time counts in the limit, in which case it does not pause the clock
 */
@Term(zh = "特别程序", en = "special procedure", law = "行政许可法第四十五条")
public record SpecialProcedure(PauseReason reason, Optional<TimeLimit> cap, boolean counted) {}
