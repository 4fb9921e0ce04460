package org.zhuanban.feature;

import org.zhuanban.command.Event;

/**
 * The name and the schema of a stored event. Neither ever changes once released.
 *
 * @param name the name, such as {@code approval.item-decided}; 1 to 64 characters
 * @param schema the number of the current schema, from 1
 * @param type the record
 */
public record EventType(String name, int schema, Class<? extends Event<?>> type) {}
