/**
 * Assertions, a movable clock and scenarios for the tests of a host.
 *
 * <p>{@link org.zhuanban.testing.ZhuanbanAssertions} checks outcomes and views. {@link
 * org.zhuanban.testing.Scenario} describes a course of days with the expected answers. {@link
 * org.zhuanban.testing.HostUnderTest} is the one interface between a host and its tests. Random
 * plans and histories are in {@link org.zhuanban.testing.generate}, and the laws that a host obeys
 * in {@link org.zhuanban.testing.law}.
 */
@NullMarked
package org.zhuanban.testing;

import org.jspecify.annotations.NullMarked;
