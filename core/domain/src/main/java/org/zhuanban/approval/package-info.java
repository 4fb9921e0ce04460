/**
 * Parallel approvals (并联审批): the plan with its stages and gates, one case per item and attempt, the
 * clocks that run against the organ, and the lights read from them.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.approval;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
