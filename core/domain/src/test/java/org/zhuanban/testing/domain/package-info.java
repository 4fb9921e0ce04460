/** Clocks that can be set, storages that misbehave, plans and random histories for tests. */
@NullMarked
package org.zhuanban.testing.domain;

import org.jspecify.annotations.NullMarked;
