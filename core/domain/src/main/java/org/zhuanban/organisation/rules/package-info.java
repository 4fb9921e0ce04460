/**
 * Rules of {@link org.zhuanban.organisation}: changes of units, their staff and the committee.
 *
 * <p>{@link org.zhuanban.organisation.rules.OrganisationDecider} decides. {@link
 * org.zhuanban.organisation.rules.OrganisationDuties} lists the duties of committee meetings, of
 * renewals of qualifications and of rotation.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.organisation.rules;

import org.jspecify.annotations.NullMarked;
