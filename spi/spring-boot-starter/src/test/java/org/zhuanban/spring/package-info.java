/** Tests of the starter. */
@NullMarked
package org.zhuanban.spring;

import org.jspecify.annotations.NullMarked;
