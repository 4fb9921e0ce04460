/**
 * The laws that every host obeys, as properties. A test class implements {@link
 * org.zhuanban.testing.law.HostContract}, or one of its laws, with one factory.
 */
@NullMarked
package org.zhuanban.testing.law;

import org.jspecify.annotations.NullMarked;
