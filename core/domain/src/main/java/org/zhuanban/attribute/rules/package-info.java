/**
 * Rules of {@link org.zhuanban.attribute}: the setting of attributes.
 *
 * <p>{@link org.zhuanban.attribute.rules.AttributeFeature} decides on attributes.
 *
 * <p>The package is not exported.
 */
@NullMarked
package org.zhuanban.attribute.rules;

import org.jspecify.annotations.NullMarked;
