package org.zhuanban.example.platform.county;

import java.util.List;
import java.util.stream.Stream;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.report.ReportPaper;
import org.zhuanban.example.platform.demo.Organs;
import org.zhuanban.example.platform.page.DocumentHtml;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.report.ReportSection;
import org.zhuanban.report.content.Report;

/**
 * The report of a quarter in one language, written once: that of ten thousand projects takes a
 * second.
 *
 * @param html the whole report
 * @param markdown the whole report
 * @param figures the rates, the targets and the money out of it
 */
record QuarterPaper(String html, String markdown, String figures) {
  static QuarterPaper of(Report report, Words words) {
    Document paper = ReportPaper.ofCounty(Organs.COUNTY, report).document(words.texts());
    return new QuarterPaper(
        DocumentHtml.of(paper), paper.markdown(), DocumentHtml.of(figures(paper, words)));
  }

  private static Document figures(Document paper, Words words) {
    List<String> titles =
        Stream.of(ReportSection.INDICATORS, ReportSection.TARGETS, ReportSection.FUNDS)
            .map(words::word)
            .toList();
    List<Block> blocks =
        paper.blocks().stream()
            .filter(block -> block instanceof Block.Section part && titles.contains(part.title()))
            .toList();
    return new Document(Document.Form.REPORT, paper.title(), paper.about(), blocks, paper.locale());
  }
}
