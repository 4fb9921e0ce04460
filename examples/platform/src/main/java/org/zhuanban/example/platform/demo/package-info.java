/** The fictional county: its projects and its clock. */
@NullMarked
package org.zhuanban.example.platform.demo;

import org.jspecify.annotations.NullMarked;
