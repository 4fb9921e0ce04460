package org.zhuanban.deadline;

import java.time.LocalDate;
import org.zhuanban.glossary.Term;

/**
 * An approved lengthening of a limit.
 *
 * <p>Source: 行政许可法第四十二条: once, for the reason told to the applicant. It takes effect only if it was
 * approved on or before the day on which the limit ends.
 *
 * @param by how much longer, with the clause that allows it
 * @param approvedOn the day on which the competent officer approved it
 */
@Term(zh = "延长期限", en = "extension", law = "行政许可法第四十二条")
public record Extension(TimeLimit by, LocalDate approvedOn) {}
