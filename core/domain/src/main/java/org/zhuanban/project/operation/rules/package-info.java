/**
 * Rules of {@link org.zhuanban.project.operation}: the record of figures and of land.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.project.operation.rules;

import org.jspecify.annotations.NullMarked;
