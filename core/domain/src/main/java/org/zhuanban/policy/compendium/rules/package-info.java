/** The rules of the policies of a county. */
@NullMarked
package org.zhuanban.policy.compendium.rules;

import org.jspecify.annotations.NullMarked;
