/** A host and its tests, as {@code core/docs/testing.md} shows them. */
@NullMarked
package org.zhuanban.testing.sample;

import org.jspecify.annotations.NullMarked;
