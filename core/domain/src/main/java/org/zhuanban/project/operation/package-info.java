/**
 * What a project gives once it produces: output, tax, jobs, energy and the land that it uses.
 *
 * <p>{@link org.zhuanban.project.operation.Operation} holds the figures by their periods, {@link
 * org.zhuanban.project.operation.LandYield} compares them with the land. Their sources are recorded
 * with them.
 */
@NullMarked
package org.zhuanban.project.operation;

import org.jspecify.annotations.NullMarked;
