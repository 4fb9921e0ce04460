package org.zhuanban.project;

import java.time.LocalDate;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * A step of the negotiations.
 *
 * @param on the first day without the mandate
 * @param kind the kind of step
 * @param record the record of the step
 */
@Term(zh = "洽谈推介", en = "negotiation")
public record Negotiation(LocalDate on, NegotiationKind kind, DocumentRef record) {}
