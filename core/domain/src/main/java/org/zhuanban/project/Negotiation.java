package org.zhuanban.project;

import java.time.LocalDate;
import org.zhuanban.party.DocumentRef;

/**
 * A step of the negotiations.
 *
 * @param on the day
 * @param kind what it was
 * @param record the record of it
 */
public record Negotiation(LocalDate on, NegotiationKind kind, DocumentRef record) {}
