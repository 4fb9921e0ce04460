/**
 * Rules of {@link org.zhuanban.project.agency}: agreement, performance and end of the free agency
 * service.
 *
 * <p>{@link org.zhuanban.project.agency.rules.AgencyDecider} decides, {@link
 * org.zhuanban.project.agency.rules.AgencyFeature} lists the duties of the agent.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.project.agency.rules;

import org.jspecify.annotations.NullMarked;
