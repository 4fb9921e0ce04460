package org.zhuanban.engine.replay;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.engine.wire.TypeRegister.Route;

/**
 * A command before its placement among the entries of a stream.
 *
 * @param route the name, rules and feature of the command
 * @param command the command
 * @param effectiveOn the day of effect
 * @param request whether it is a request, which a violation refuses, or a fact
 * @param reason the reason for a late entry
 */
public record IncomingCommand(
    Route route,
    Command command,
    LocalDate effectiveOn,
    boolean request,
    Optional<String> reason) {}
