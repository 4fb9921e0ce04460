package org.zhuanban.organisation;

import java.time.LocalDate;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.report.ReportPeriod;

/**
 * A submitted report of the lead bureau on all projects of the county, or its analysis of a month.
 *
 * @param period the period of the report
 * @param on the day of the submission
 * @param paper the report as a document
 */
@Term(zh = "全县书面汇报", en = "report of the county")
public record CountyReport(ReportPeriod period, LocalDate on, DocumentRef paper) {}
