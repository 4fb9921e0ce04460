/** The application, asked over HTTP. */
@NullMarked
package org.zhuanban.host;

import org.jspecify.annotations.NullMarked;
