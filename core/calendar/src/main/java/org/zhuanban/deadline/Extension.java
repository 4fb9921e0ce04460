package org.zhuanban.deadline;

import java.time.LocalDate;
import org.zhuanban.glossary.Term;

/**
 * An approved extension of a limit.
 *
 * <p>A limit is extended once, and the applicant is notified of the reason (行政许可法第四十二条). The
 * extension takes effect only if it is approved on or before the day on which the limit ends.
 *
 * @param by the additional time, with the clause that allows it
 * @param approvedOn the day of approval by the competent officer
 */
@Term(zh = "延长期限", en = "extension", law = "行政许可法第四十二条")
public record Extension(TimeLimit by, LocalDate approvedOn) {}
