/**
 * Rules of {@link org.zhuanban.attribute}: how attributes are defined and set.
 *
 * <p>{@link org.zhuanban.attribute.rules.AttributeFeature} decides on attributes.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.attribute.rules;

import org.jspecify.annotations.NullMarked;
