/**
 * The stored form of events and commands: canonical JSON of records, with an explicit register.
 *
 * <p>{@link org.zhuanban.engine.wire.TypeRegister} maps names to records and features. {@link
 * org.zhuanban.engine.wire.RecordCodec} encodes records and decodes them strictly; free texts may
 * be stored beside the form. {@link org.zhuanban.engine.wire.Bounds} checks all input first: no
 * component is missing or out of bounds.
 *
 * <p>A form that does not match its record throws a {@link
 * org.zhuanban.engine.wire.WireFormatException}. The forms of all events are kept as golden files
 * of the tests. The package is not exported.
 */
@NullMarked
package org.zhuanban.engine.wire;

import org.jspecify.annotations.NullMarked;
