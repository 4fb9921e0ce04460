package org.zhuanban.project;

import java.time.LocalDate;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * A step of the negotiations.
 *
 * @param on the day
 * @param kind what it was
 * @param record the record of it
 */
@Term(zh = "洽谈推介", en = "negotiation")
public record Negotiation(LocalDate on, NegotiationKind kind, DocumentRef record) {}
