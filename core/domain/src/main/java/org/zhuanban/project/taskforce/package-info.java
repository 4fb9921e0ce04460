/** The one task force of a project (一个项目一个工作专班). */
@NullMarked
package org.zhuanban.project.taskforce;

import org.jspecify.annotations.NullMarked;
