/**
 * Rules of {@link org.zhuanban.project.complaint}: acceptance, transfer, answer and revisit.
 *
 * <p>{@link org.zhuanban.project.complaint.rules.ComplaintDecider} decides, {@link
 * org.zhuanban.project.complaint.rules.ComplaintFeature} lists the duties.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.project.complaint.rules;

import org.jspecify.annotations.NullMarked;
