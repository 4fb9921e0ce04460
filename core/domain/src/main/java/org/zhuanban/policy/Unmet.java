package org.zhuanban.policy;

import org.zhuanban.command.Refusal;

/**
 * A condition that does not hold.
 *
 * @param code the code of the condition; {@code in_force} for the time in which the policy holds
 * @param why what it asks for and what was met, in words of either language
 */
public record Unmet(String code, Refusal why) {}
