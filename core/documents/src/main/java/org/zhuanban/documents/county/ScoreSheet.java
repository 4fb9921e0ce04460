package org.zhuanban.documents.county;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.assessment.Assessment;
import org.zhuanban.assessment.Fraction;
import org.zhuanban.assessment.Scorecard;
import org.zhuanban.assessment.SubjectKind;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.Column;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.Table;
import org.zhuanban.export.ScoreText;

/**
 * The scorecards of a county for a period (考核计分表): who reached what, and each scorecard explained
 * down to its cases. The order is by kind of subject, then by the rate of points; nobody is ranked
 * who has no case that counts.
 *
 * @param county the name of the county
 * @param assessment the scorecards, as far as the reader may see them
 */
public record ScoreSheet(String county, Assessment assessment) {
  private static final int PLACES = 2;

  private static final Comparator<Scorecard> BEST_FIRST =
      Comparator.comparing(
              (Scorecard card) -> card.percent(),
              Comparator.comparing(rate -> rate.orElse(Fraction.of(-1)), Comparator.reverseOrder()))
          .thenComparing(Scorecard::subject);

  /**
   * {@return the scorecards as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    List<Block> blocks = new ArrayList<>();
    for (SubjectKind kind : SubjectKind.values()) {
      List<Scorecard> cards = cards(kind);
      if (!cards.isEmpty()) {
        List<Block> parts = new ArrayList<>();
        parts.add(table(cards, texts));
        cards.forEach(card -> parts.add(explained(card, texts)));
        blocks.add(new Block.Section(texts.word(kind), parts));
      }
    }
    if (blocks.isEmpty()) {
      blocks.add(new Block.Paragraph(texts.say("scores.none")));
    }
    return Document.of(
        Document.Form.REPORT,
        texts.say("scores.title", Map.of("county", county, "period", assessment.period())),
        List.of(texts.say("scores.about", Map.of("day", assessment.day()))),
        blocks,
        texts);
  }

  /**
   * {@return the points of the subjects of a kind, for CSV}
   *
   * @param kind the kind
   * @param texts the texts
   */
  public Table table(SubjectKind kind, DocumentTexts texts) {
    return table(cards(kind), texts);
  }

  private List<Scorecard> cards(SubjectKind kind) {
    return assessment.scorecards().values().stream()
        .filter(card -> card.subject().kind() == kind)
        .sorted(BEST_FIRST)
        .toList();
  }

  private Table table(List<Scorecard> cards, DocumentTexts texts) {
    return new Table(
        "",
        List.of(
            Column.text(texts.say("column.subject")),
            Column.number(texts.say("column.rank")),
            Column.number(texts.say("column.points")),
            Column.number(texts.say("column.out-of")),
            Column.number(texts.say("column.percent"))),
        cards.stream().map(card -> row(card, cards, texts)).toList(),
        texts.say("scores.none"));
  }

  private List<Cell> row(Scorecard card, List<Scorecard> all, DocumentTexts texts) {
    Optional<Fraction> percent = card.percent();
    return List.of(
        Cell.of(name(card, texts)),
        Cell.of(percent.map(rate -> String.valueOf(rank(rate, all))).orElse("")),
        Cell.of(percent.map(rate -> shown(card.points())).orElse("")),
        Cell.of(percent.map(rate -> shown(card.outOf())).orElse("")),
        Cell.of(percent.map(ScoreSheet::shown).orElse(texts.say("scores.not-applicable"))));
  }

  /** Equal rates have equal ranks. */
  private static long rank(Fraction rate, List<Scorecard> all) {
    return 1
        + all.stream()
            .flatMap(card -> card.percent().stream())
            .filter(other -> other.compareTo(rate) > 0)
            .count();
  }

  private Block explained(Scorecard card, DocumentTexts texts) {
    List<Block> lines = new ArrayList<>();
    // The first paragraph is the heading, which names what stands over all scorecards.
    List<ScoreText.Paragraph> paragraphs = ScoreText.of(card, assessment.names(), texts.locale());
    paragraphs.get(0).cases().forEach(total -> lines.add(new Block.Paragraph(total)));
    for (ScoreText.Paragraph each : paragraphs.subList(1, paragraphs.size())) {
      lines.add(new Block.Paragraph(each.head()));
      if (!each.cases().isEmpty()) {
        lines.add(new Block.Points(each.cases()));
      }
    }
    return new Block.Section(name(card, texts), lines);
  }

  private String name(Scorecard card, DocumentTexts texts) {
    return ScoreText.of(card.subject(), assessment.names(), texts.locale());
  }

  private static String shown(Fraction number) {
    BigDecimal rounded = number.rounded(PLACES);
    return rounded.toPlainString();
  }
}
