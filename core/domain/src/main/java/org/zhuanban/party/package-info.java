/**
 * Who takes part: departments and which succeed which, offices, and references to persons and
 * papers that stay with the host.
 */
@NullMarked
package org.zhuanban.party;

import org.jspecify.annotations.NullMarked;
