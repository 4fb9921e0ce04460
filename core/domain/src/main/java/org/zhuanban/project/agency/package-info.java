/**
 * The agency service (全程代办). By the enterprise's written mandate, free, and without a promise of
 * results, an agent accompanies it through the approvals. At most one mandate holds on a day. It
 * ends by revocation, by a hand-over to another agent, and with the project. The agent gives the
 * services of the service plan by their days. The service centre may remind the owner of any duty
 * around the project.
 *
 * <p>Entry points: {@link org.zhuanban.project.agency.AgencyCommand} to sign, revoke and hand over
 * the mandate and to give services, {@link org.zhuanban.project.agency.Agency} with its {@link
 * org.zhuanban.project.agency.Agency.Mandate}, {@link org.zhuanban.project.agency.AgencyDuty}.
 */
@NullMarked
package org.zhuanban.project.agency;

import org.jspecify.annotations.NullMarked;
