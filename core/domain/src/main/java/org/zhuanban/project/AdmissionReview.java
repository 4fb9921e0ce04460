package org.zhuanban.project;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * An admission review (准入评审).
 *
 * @param on the day
 * @param result what it came to
 * @param by who reviewed; empty if that is not known
 * @param minutes its minutes
 */
@Term(zh = "准入评审", en = "admission review")
public record AdmissionReview(
    LocalDate on, AdmissionResult result, Optional<String> by, DocumentRef minutes) {}
