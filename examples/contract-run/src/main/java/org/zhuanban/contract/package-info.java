/** Runs the contract kit against a database server of the reader's own. */
@NullMarked
package org.zhuanban.contract;

import org.jspecify.annotations.NullMarked;
