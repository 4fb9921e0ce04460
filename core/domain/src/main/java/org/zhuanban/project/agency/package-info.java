/**
 * The agency service (全程代办): by the enterprise's written mandate, free, and without a promise of
 * results, an agent accompanies it through the approvals. At most one mandate holds on a day: it
 * ends when the enterprise takes it back, when another agent takes it over, and with the project.
 * The agent gives what the service plan of the enterprise says by its days, and the service centre
 * may remind whoever owes something.
 *
 * <p>Entry points: {@link org.zhuanban.project.agency.AgencyCommand} to sign, revoke and hand over
 * the mandate and to give services, {@link org.zhuanban.project.agency.Agency} with its {@link
 * org.zhuanban.project.agency.Agency.Mandate}, {@link org.zhuanban.project.agency.AgencyDuty}.
 */
@NullMarked
package org.zhuanban.project.agency;

import org.jspecify.annotations.NullMarked;
