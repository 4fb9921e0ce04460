package org.zhuanban.accountability;

import java.time.LocalDate;

/**
 * The {@link Proposal} that people took up when they opened a case.
 *
 * @param project the id of the project
 * @param trigger what it was about
 * @param what the key of the duty, or the code of the rule
 * @param since from which day on
 */
public record ProposalRef(String project, Trigger trigger, String what, LocalDate since) {}
