/**
 * The agency service (全程代办): by the enterprise's written mandate, free, and without a promise of
 * results, an agent accompanies it through the approvals. At most one mandate holds on a day: it
 * ends when the enterprise takes it back, when another agent takes it over, and with the project.
 * The agent gives what the service plan of the enterprise says by its days, and the service centre
 * may remind whoever owes something.
 */
@NullMarked
package org.zhuanban.project.agency;

import org.jspecify.annotations.NullMarked;
