/**
 * Attributes of the host (宿主属性): data about a project or one of its approvals that only the host
 * understands. An example is the number of a case in another system, or the remark of an officer.
 * They have no effect.
 *
 * <p>There is one kind of event. An attribute can be read on any past day, annulled when wrong, and
 * erased when it names a person. Entries of the journal have all this, and a table of the host
 * would need it. No other event carries data that only the host understands.
 *
 * <p>Entry points: {@link org.zhuanban.attribute.AttributeCommand} sets {@linkplain
 * org.zhuanban.attribute.Attribute attributes}, {@link org.zhuanban.attribute.AttributeSet} is the
 * content of a view.
 */
@NullMarked
package org.zhuanban.attribute;

import org.jspecify.annotations.NullMarked;
