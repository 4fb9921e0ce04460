package org.zhuanban.project;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * An admission review (准入评审).
 *
 * @param on the first day without the mandate
 * @param result the result
 * @param by the reviewing body; empty if it is unknown
 * @param minutes the minutes
 */
@Term(zh = "准入评审", en = "admission review")
public record AdmissionReview(
    LocalDate on, AdmissionResult result, Optional<String> by, DocumentRef minutes) {}
