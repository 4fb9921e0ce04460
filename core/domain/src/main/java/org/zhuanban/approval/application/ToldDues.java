package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The last days that an applicant was told when an application was accepted, as known then. They
 * stay what was told, whatever is known since.
 *
 * @param committed the last day that was promised; empty if nothing was
 * @param statutory the last day that the law gives; empty if it sets no limit
 * @param notices how many notices of holidays were known then; empty where that is not written down
 */
public record ToldDues(
    Optional<LocalDate> committed, Optional<LocalDate> statutory, Optional<Integer> notices) {}
