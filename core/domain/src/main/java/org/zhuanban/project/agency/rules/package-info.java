/**
 * Rules of {@link org.zhuanban.project.agency}: how free agency service is agreed, performed and
 * ended.
 *
 * <p>{@link org.zhuanban.project.agency.rules.AgencyDecider} decides, {@link
 * org.zhuanban.project.agency.rules.AgencyFeature} lists what the agent owes.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.project.agency.rules;

import org.jspecify.annotations.NullMarked;
