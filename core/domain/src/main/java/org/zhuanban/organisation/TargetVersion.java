package org.zhuanban.organisation;

import java.time.LocalDate;
import org.zhuanban.party.DocumentRef;

/**
 * A target of a year from a day on.
 *
 * @param from the first day
 * @param year the year
 * @param target the target
 * @param paper the paper that set or adjusted it
 */
public record TargetVersion(LocalDate from, int year, Target target, DocumentRef paper) {}
