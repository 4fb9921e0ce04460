package org.zhuanban.policy;

import org.zhuanban.command.Refusal;

/**
 * An unmet condition.
 *
 * @param code the code of the condition; {@code in_force} for the time in force
 * @param why the expected and the actual value, as text in either language
 */
public record Unmet(String code, Refusal why) {}
