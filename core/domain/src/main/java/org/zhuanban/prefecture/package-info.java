/**
 * Several counties read as one, as a prefecture does, each from a database of its own.
 *
 * <ul>
 *   <li>{@link org.zhuanban.prefecture.Prefecture} reads boards, reports, sums and tables over its
 *       counties.
 *   <li>{@link org.zhuanban.prefecture.Partial} is a result with the {@link
 *       org.zhuanban.prefecture.MissingCounty counties} that it lacks.
 * </ul>
 */
@NullMarked
package org.zhuanban.prefecture;

import org.jspecify.annotations.NullMarked;
