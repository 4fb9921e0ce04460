package org.zhuanban.documents.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhuanban.AccountabilityView;
import org.zhuanban.accountability.AccountabilityCase;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.party.DocumentRef;

/**
 * The draft of a notice of the facts, the basis and the intended measures to a party
 * (拟问责事实告知书；行政机关公务员处分条例第三十九条；公职人员政务处分法第四十三条).
 *
 * @param to the title of the party, never a name
 * @param organ the name of the organ that examines
 * @param paper the number of the notice
 * @param day the day of the notice
 * @param facts the facts, as found
 * @param basis the clauses that the measures rest on
 * @param intended the intended measures in words; empty where none is named yet
 * @param due the last day to state and defend
 */
public record FactsPaper(
    String to,
    String organ,
    DocumentRef paper,
    LocalDate day,
    List<String> facts,
    List<String> basis,
    List<MeasureWords> intended,
    Deadline.Due due) {
  /**
   * Copies the lists.
   *
   * @param to the title of the party
   * @param organ the name of the organ
   * @param paper the number of the notice
   * @param day the day of the notice
   * @param facts the facts
   * @param basis the clauses
   * @param intended the intended measures
   * @param due the last day to state and defend
   */
  public FactsPaper {
    facts = List.copyOf(facts);
    basis = List.copyOf(basis);
    intended = List.copyOf(intended);
  }

  /**
   * Reads the notices of a case to its parties.
   *
   * @param view the case, as its reader may see it
   * @param facts the facts, which the case refers to by its evidence only
   * @return a paper for each party of each notice, in order
   */
  public static List<FactsPaper> of(AccountabilityView view, List<String> facts) {
    List<FactsPaper> papers = new ArrayList<>();
    Parties parties = new Parties(view.accountabilityCase());
    for (AccountabilityCase.Notice notice : view.accountabilityCase().notices()) {
      for (PartyConcerned party : notice.terms().to()) {
        papers.add(
            new FactsPaper(
                parties.title(party),
                parties.authority(),
                notice.terms().paper(),
                notice.on(),
                facts,
                notice.terms().basis(),
                notice.terms().intended().stream()
                    .filter(measure -> measure.party().equals(party))
                    .map(MeasureWords::of)
                    .toList(),
                view.clocks().statementDue(notice)));
      }
    }
    return List.copyOf(papers);
  }

  /**
   * {@return the notice as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Addressee(texts.say("paper.addressee", Map.of("applicant", to))));
    blocks.add(new Block.Paragraph(texts.say("facts.opening")));
    blocks.add(new Block.Points(facts));
    if (!basis.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              texts.say("facts.basis", Map.of("basis", Clauses.cited(basis, texts)))));
    }
    if (!intended.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              texts.say(
                  "facts.intended",
                  Map.of(
                      "measures",
                      intended.stream().map(measure -> measure.text(texts)).toList()))));
    }
    blocks.add(new Block.Paragraph(texts.say("facts.statement", Map.of("due", due))));
    blocks.add(new Block.Signature(organ, texts.word(day)));
    return Document.of(
        Document.Form.PAPER,
        texts.say("facts.title"),
        List.of(paper.number().orElseGet(() -> texts.say("paper.no-number"))),
        blocks,
        texts);
  }
}
