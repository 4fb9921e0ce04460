/** Who owes what by when: the one notion under which every deadline shows on agendas and boards. */
@NullMarked
@BuilderStyle
package org.zhuanban.duty;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
