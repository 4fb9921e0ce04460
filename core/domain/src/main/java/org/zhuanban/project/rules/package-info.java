/**
 * Rules of {@link org.zhuanban.project}: the course of a project from signing to full output.
 *
 * <p>{@link org.zhuanban.project.rules.ProjectDecider} decides. {@link
 * org.zhuanban.project.rules.ProjectDuties} lists the duties by the agreement and the law. {@link
 * org.zhuanban.project.rules.GateArticle} names the article that an unmet gate violates.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.project.rules;

import org.jspecify.annotations.NullMarked;
