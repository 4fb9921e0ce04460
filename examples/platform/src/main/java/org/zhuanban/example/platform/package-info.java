/** A county platform in small: what officials see. */
@NullMarked
package org.zhuanban.example.platform;

import org.jspecify.annotations.NullMarked;
