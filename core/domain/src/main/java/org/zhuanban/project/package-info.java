/**
 * The project itself: from the first lead over its investment agreement to full output or its end.
 *
 * <p>How far it has come on a day is derived from what happened, see {@link
 * org.zhuanban.project.Project#stageOn}; a project that stands still stops no approval clock.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.project;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
