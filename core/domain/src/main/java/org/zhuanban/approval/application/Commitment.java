package org.zhuanban.approval.application;

import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * A written commitment that replaces proof as the basis of an approval (告知承诺).
 *
 * @param paper the commitment signed by the applicant
 * @param checkWithin the limit for the organ's check, from the decision; a local rule, since the
 *     law sets none
 */
@Term(zh = "告知承诺", en = "informed commitment", law = "优化营商环境条例第四十条")
public record Commitment(DocumentRef paper, TimeLimit checkWithin) {}
