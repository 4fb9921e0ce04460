/**
 * The parts of one application for one item: what was promised, paused, decided, granted and rated.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.approval.application;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
