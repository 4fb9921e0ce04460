/**
 * The port of a host that measures the library, such as for metrics and traces.
 *
 * <p>{@link org.zhuanban.monitor.EngineListener} receives commands, retries, sweeps, runs of
 * dispatch and pages. {@link org.zhuanban.ZhuanbanBuilder#listener} takes it.
 */
@NullMarked
package org.zhuanban.monitor;

import org.jspecify.annotations.NullMarked;
