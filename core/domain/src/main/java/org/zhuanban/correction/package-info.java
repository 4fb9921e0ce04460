/**
 * Late and wrong entries: what is written down beside an entry instead of editing it.
 *
 * <p>A late act carries a reason, a wrong one is annulled and entered anew. The engine then tells
 * the stream again in the order of effect, and every entry from which something else follows now is
 * named with its {@link org.zhuanban.command.ReviewResult}. Corrections are knowledge of the
 * journal: they hold for every day, from the day on which they were recorded.
 *
 * <p>Entry points: {@link org.zhuanban.correction.CorrectionCommand} to annul an entry or to erase
 * texts, {@link org.zhuanban.correction.Corrections} for what was corrected, and which facts wait
 * for another one.
 */
@NullMarked
package org.zhuanban.correction;

import org.jspecify.annotations.NullMarked;
