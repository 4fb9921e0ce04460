/**
 * Random notices, catalogues, plans, commands and histories of a county for properties; give a
 * class of properties {@code @Domain(CountyDomain.class)}.
 *
 * <p>All of them shrink: to fewer items, fewer acts, the first choice and the same day.
 */
@NullMarked
package org.zhuanban.testing.generate;

import org.jspecify.annotations.NullMarked;
