package org.zhuanban.approval.application;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The last days of which an applicant is notified at acceptance, as known at the time. Later
 * knowledge does not change them.
 *
 * @param committed the committed last day; empty if there is none
 * @param statutory the statutory last day; empty if there is no statutory limit
 * @param notices the number of holiday notices known at the time; empty if unknown
 */
public record AcceptanceDues(
    Optional<LocalDate> committed, Optional<LocalDate> statutory, Optional<Integer> notices) {}
