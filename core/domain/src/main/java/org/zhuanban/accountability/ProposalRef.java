package org.zhuanban.accountability;

import java.time.LocalDate;

/**
 * A reference to the {@link Proposal} that the opening of a case takes up.
 *
 * @param project the id of the project
 * @param trigger the trigger
 * @param what the key of the duty, or the code of the rule
 * @param since the first day that counts against the organ
 */
public record ProposalRef(String project, Trigger trigger, String what, LocalDate since) {}
