/** The pages of one project. */
@NullMarked
package org.zhuanban.example.platform.project;

import org.jspecify.annotations.NullMarked;
