/**
 * What a notice of holidays changes in what people were told (重述): when it moves a last day that
 * somebody was told and that still is owed, they are told the new one and by which notice, once.
 *
 * <p>It is written down, since it is told. What was told before stays in the journal.
 *
 * <p>Entry point: {@link org.zhuanban.restatement.RestatementHistory}, the days that notices have
 * moved.
 */
@NullMarked
package org.zhuanban.restatement;

import org.jspecify.annotations.NullMarked;
