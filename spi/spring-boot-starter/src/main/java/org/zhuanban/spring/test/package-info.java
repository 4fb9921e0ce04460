/**
 * Tests of applications with the library: {@link org.zhuanban.spring.test.AutoConfigureZhuanban}
 * gives them a storage in memory, a clock that stands still, and random histories.
 *
 * <p>The application adds {@code zhuanban-testing} and Spring's {@code spring-test} in the scope of
 * tests.
 */
@NullMarked
package org.zhuanban.spring.test;

import org.jspecify.annotations.NullMarked;
