/**
 * Rules of {@link org.zhuanban.project}: how a project passes from signing to full effect.
 *
 * <p>{@link org.zhuanban.project.rules.ProjectDecider} decides, {@link
 * org.zhuanban.project.rules.ProjectDuties} lists what is owed by the agreement and the law, {@link
 * org.zhuanban.project.rules.GateArticle} names the article that an unmet gate breaks.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.project.rules;

import org.jspecify.annotations.NullMarked;
