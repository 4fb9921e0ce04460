package org.zhuanban.dossier;

/** What may stand under a key of an event, and what it is read into. */
enum KeyKind {
  /** Any text; a {@code String}. */
  TEXT,
  /** A list of texts, or one text; a {@code List<String>}. */
  TEXTS,
  /** An id that the event itself brings up; a {@code String}. */
  ID,
  /** An item of the dossier; a {@code String}. */
  ITEM,
  /** A department of the dossier; a {@code String}. */
  DEPARTMENT,
  /** Departments of the dossier; a {@code List<String>}. */
  DEPARTMENTS,
  /** What items of the dossier need, a list or one of it; a {@code List<String>}. */
  MATERIALS,
  /** A work of the dossier; a {@code String}. */
  WORK,
  /** A policy of the dossier; a {@code String}. */
  POLICY,
  /** A day; a {@code LocalDate}. */
  DATE,
  /** True or false; a {@code Boolean}. */
  FLAG,
  /** True or false, or the day on which it was done; a {@code Boolean}. */
  DONE,
  /** A whole number from 0; an {@code Integer}. */
  COUNT,
  /** How many, or the things themselves; an {@code Integer}. */
  HOW_MANY,
  /** The number of an attempt, from 1; an {@code Integer}. */
  ATTEMPT,
  /** A level of problems of the dossier; an {@code Integer}. */
  LEVEL,
  /** From 1, very bad, to 5, very good; an {@code Integer}. */
  RATING,
  /** An amount greater than 0; a {@code BigDecimal}. */
  MONEY,
  /** A length; a {@link Length}. */
  LENGTH,
  /** APPROVED or REFUSED; a {@code String}. */
  DECISION,
  /** A ground on which acceptance is refused; a {@code String}. */
  NON_ACCEPTANCE,
  /** A ground on which an application is no longer dealt with; a {@code String}. */
  TERMINATION,
  /** A ground on which an approval ends; a {@code String}. */
  REVOCATION,
  /** What a department that takes part tells; a {@code String}. */
  OPINION,
  /** Documents, each with the time to supply it; a {@code List<PromisedPaper>}. */
  PROMISES,
  /** A kind of service of the agent. */
  SERVICE,
  /** A kind of funds; a {@code String}, the name of a {@code FundsKind} of the library. */
  FUNDS_KIND,
  /** Targets of a year, at least one; a {@code List<Target>} of the library. */
  TARGETS,
  /** VERIFIED or REJECTED; a {@code String}. */
  FUNDS_STATUS,
  /** PUBLIC, ON_REQUEST or WITHHELD; a {@code String}. */
  OPENNESS,
  /** Where an investor or money comes from; a {@code String}, the name of an {@code Origin}. */
  ORIGIN,
  /** How an investor was contacted; a {@code String}, the name of a {@code ContactKind}. */
  CONTACT,
  /** What a due diligence found; a {@code String}, the name of a {@code DueDiligenceResult}. */
  DILIGENCE,
  /** Where a lead comes from; a {@code String}, the name of a {@code LeadSource}. */
  LEAD_SOURCE,
  /** FOLLOW or DECLINE; a {@code String}. */
  VERDICT,
  /** Why a lead ended without a project; a {@code String}, the name of a {@code LeadLoss}. */
  LOSS,
  /** A kind of activity; a {@code String}, the name of an {@code ActivityKind}. */
  ACTIVITY_KIND,
  /** An amount of 0 or more; a {@code BigDecimal}. */
  MEASURE,
  /** Instalments of money; a {@code List<Instalment>} of the library. */
  INSTALMENTS,
  /** A month, quarter, half-year or year; a {@code String}. */
  ANY_PERIOD,
  /** A period of reports such as {@code 2024-Q1}; a {@code String}. */
  PERIOD,
  /** Measures of a package; a {@code List<ToldMeasure>}. */
  MEASURES,
  /** Trainings of a plan; a {@code List<ToldTraining>}. */
  TRAININGS,
  /** A person, or several; a {@code List<SanctionedPerson>}. */
  PERSONS,
  /** An event that stands earlier in the history; a {@link HistoryEvent}. */
  EVENT
}
