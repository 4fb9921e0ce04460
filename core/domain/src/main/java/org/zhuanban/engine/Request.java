package org.zhuanban.engine;

import java.time.LocalDate;
import org.zhuanban.feature.Command;
import org.zhuanban.party.PersonRef;
import org.zhuanban.spi.StreamKey;

/**
 * A command on its way to a stream.
 *
 * @param stream the stream it goes to
 * @param commandKey the caller's own key, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -};
 *     the same key sent again is carried out once
 * @param command what is asked
 * @param actor who asks
 * @param effectiveOn the day on which it takes effect, in Chinese legal time; not after today
 */
public record Request(
    StreamKey stream, String commandKey, Command command, PersonRef actor, LocalDate effectiveOn) {}
