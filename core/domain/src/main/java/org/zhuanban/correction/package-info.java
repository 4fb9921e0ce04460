/**
 * Late and wrong entries: the records beside an entry, which is never edited.
 *
 * <p>A late act carries a reason. A wrong one is annulled, and the right one is recorded again. The
 * engine then replays the stream in the order of effect. It names every entry with another
 * consequence by its {@link org.zhuanban.command.ReviewResult}. Corrections are knowledge of the
 * journal: they hold for every day, from the day of their recording.
 *
 * <p>Entry points: {@link org.zhuanban.correction.CorrectionCommand} to annul an entry or to erase
 * texts, {@link org.zhuanban.correction.Corrections} for corrections and waiting facts.
 */
@NullMarked
package org.zhuanban.correction;

import org.jspecify.annotations.NullMarked;
