/** The entry to zhuanban: {@link org.zhuanban.Zhuanban} over a storage of the host's choice. */
@NullMarked
package org.zhuanban;

import org.jspecify.annotations.NullMarked;
