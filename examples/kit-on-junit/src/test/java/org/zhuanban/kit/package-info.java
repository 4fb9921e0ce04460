/** The suites of the kit over the storage in memory, under whatever JUnit the module has. */
@NullMarked
package org.zhuanban.kit;

import org.jspecify.annotations.NullMarked;
