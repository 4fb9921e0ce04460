/**
 * Papers of procedure as drafts, with what the law asks of each: organ, number, day, ground, limit
 * and remedy. The organ that signs and seals a paper answers for it. The host gives what the
 * journal does not hold, such as the content of a notice of corrections.
 */
@NullMarked
package org.zhuanban.documents.paper;

import org.jspecify.annotations.NullMarked;
