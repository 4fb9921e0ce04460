/**
 * The parts of a feature of the domain: commands in, events out, refusals with their rule.
 *
 * <p>Everything here is pure. A feature is one package with one {@link
 * org.zhuanban.feature.Feature} descriptor; the engine iterates over descriptors and names none. A
 * {@link org.zhuanban.feature.CommandType} has the name and the rules of a command, an {@link
 * org.zhuanban.feature.EventType} the name and the schema of an event.
 *
 * <p>A rule reads the {@link org.zhuanban.feature.StreamState} and the {@link
 * org.zhuanban.feature.DecisionContext}, and returns a {@link org.zhuanban.feature.Decision}.
 * {@link org.zhuanban.feature.StreamDuties} lists the duties of all features, and a {@link
 * org.zhuanban.feature.NotificationSource} finds notifications. The package is not exported.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.feature;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.internal.BuilderStyle;
