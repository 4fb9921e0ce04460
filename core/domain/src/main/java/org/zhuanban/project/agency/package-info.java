/**
 * The agency service (全程代办): by the enterprise's written mandate, free, and without a promise of
 * results, an agent accompanies it through the approvals.
 */
@NullMarked
package org.zhuanban.project.agency;

import org.jspecify.annotations.NullMarked;
