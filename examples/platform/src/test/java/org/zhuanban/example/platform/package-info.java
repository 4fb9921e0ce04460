/** The platform as persons and programs use it. */
@NullMarked
package org.zhuanban.example.platform;

import org.jspecify.annotations.NullMarked;
