/**
 * Papers of procedure as drafts, with what the law asks of each: organ, number, day, ground, limit
 * and remedy. Whoever signs and seals one answers for it; what the journal does not hold, such as
 * the content of a notice of corrections, is given by the host.
 */
@NullMarked
package org.zhuanban.documents.paper;

import org.jspecify.annotations.NullMarked;
