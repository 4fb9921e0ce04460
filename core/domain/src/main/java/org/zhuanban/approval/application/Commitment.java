package org.zhuanban.approval.application;

import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * A written commitment on which an approval rests instead of proof (告知承诺).
 *
 * @param paper the commitment that the applicant signed
 * @param checkWithin how long the organ has to check whether it is kept, from the decision: a local
 *     rule, as no law says it
 */
@Term(zh = "告知承诺", en = "informed commitment", law = "优化营商环境条例第四十条")
public record Commitment(DocumentRef paper, TimeLimit checkWithin) {}
