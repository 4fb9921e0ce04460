package org.zhuanban.dossier;

/**
 * A document that is missing at a tolerated acceptance.
 *
 * @param name its name
 * @param within how long the applicant has to supply it, from the acceptance
 */
record PromisedPaper(String name, Length within) {}
