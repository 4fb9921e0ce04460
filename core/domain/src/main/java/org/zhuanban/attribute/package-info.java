/**
 * Attributes of the host (宿主属性): what a host wants to know about a project or one of its approvals
 * and this library does not, such as the number of a case in another system or the officer's
 * remark. Nothing follows from them.
 *
 * <p>One kind of event: what the host sets must be found again as it stood on any day, be annulled
 * where it was wrong, and be erased where it names a person, all of which entries of the journal
 * are and a table of the host's own would have to become. No other event tells of something that
 * only the host understands.
 *
 * <p>Entry points: {@link org.zhuanban.attribute.AttributeCommand} sets {@linkplain
 * org.zhuanban.attribute.Attribute attributes}, {@link org.zhuanban.attribute.AttributeSet} is what
 * a view shows.
 */
@NullMarked
package org.zhuanban.attribute;

import org.jspecify.annotations.NullMarked;
