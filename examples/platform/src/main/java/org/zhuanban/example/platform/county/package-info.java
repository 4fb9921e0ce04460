/** The county as a whole: lists, figures, reports. */
@NullMarked
package org.zhuanban.example.platform.county;

import org.jspecify.annotations.NullMarked;
