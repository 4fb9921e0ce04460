/** A county platform in thirty lines. */
@NullMarked
package org.zhuanban.host;

import org.jspecify.annotations.NullMarked;
