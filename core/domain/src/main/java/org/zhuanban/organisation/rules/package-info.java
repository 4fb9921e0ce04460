/**
 * Rules of {@link org.zhuanban.organisation}: how units, their staff and the committee change.
 *
 * <p>{@link org.zhuanban.organisation.rules.OrganisationDecider} decides, {@link
 * org.zhuanban.organisation.rules.OrganisationDuties} lists meetings of the committee and renewals
 * of qualifications that are owed.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.organisation.rules;

import org.jspecify.annotations.NullMarked;
