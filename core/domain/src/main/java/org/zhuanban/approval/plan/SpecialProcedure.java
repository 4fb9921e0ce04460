package org.zhuanban.approval.plan;

import java.util.Optional;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;

/**
 * A special procedure (特殊环节) that the guide of an item provides for.
 *
 * @param reason which procedure
 * @param cap how long the procedure itself may take; empty if there is no cap
 * @param counted whether its time counts in the limit, so that it does not pause the clock
 */
@Term(zh = "特殊环节", en = "special procedure", law = "行政许可法第四十五条")
public record SpecialProcedure(PauseReason reason, Optional<TimeLimit> cap, boolean counted) {}
