/**
 * What a host gives out, or keeps beside the library, in rows of its own.
 *
 * <p>The {@link org.zhuanban.export.Dictionary} lists every code with its labels, so that a host
 * fills its dictionary tables from it.
 */
@NullMarked
package org.zhuanban.export;

import org.jspecify.annotations.NullMarked;
