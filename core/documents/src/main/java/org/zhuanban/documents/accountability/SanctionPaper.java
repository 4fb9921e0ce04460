package org.zhuanban.documents.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhuanban.AccountabilityView;
import org.zhuanban.accountability.AccountabilityCase;
import org.zhuanban.accountability.AccountabilityMeasure;
import org.zhuanban.accountability.AccountabilityType;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.accountability.Remedy;
import org.zhuanban.accountability.Weighing;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.party.DocumentRef;

/**
 * The draft of a decision on one party (问责决定书；关于实行党政领导干部问责的暂行规定第十七条；公职人员政务处分法第四十五条).
 *
 * @param to the title of the party, never a name
 * @param organ the name of the organ that decides
 * @param paper the number of the decision
 * @param day the day of the decision, from which it takes effect
 * @param facts the facts, as found
 * @param weighed the circumstances that the decision rests on, in words
 * @param sources the clauses on the content of the decision
 * @param measures the measures in words
 * @param remedies the remedies that are open after the delivery, with their times
 */
public record SanctionPaper(
    String to,
    String organ,
    DocumentRef paper,
    LocalDate day,
    List<String> facts,
    List<String> weighed,
    List<String> sources,
    List<MeasureWords> measures,
    List<OpenRemedy> remedies) {
  /**
   * A remedy that is open.
   *
   * @param remedy the remedy
   * @param within the time to seek it, from the delivery of the decision
   */
  public record OpenRemedy(Remedy remedy, TimeLimit within) {}

  /**
   * Copies the lists.
   *
   * @param to the title of the party
   * @param organ the name of the organ
   * @param paper the number of the decision
   * @param day the day of the decision
   * @param facts the facts
   * @param weighed the circumstances
   * @param sources the clauses
   * @param measures the measures
   * @param remedies the remedies
   */
  public SanctionPaper {
    facts = List.copyOf(facts);
    weighed = List.copyOf(weighed);
    sources = List.copyOf(sources);
    measures = List.copyOf(measures);
    remedies = List.copyOf(remedies);
  }

  /**
   * Reads the decision of a case.
   *
   * @param view the case, as its reader may see it
   * @param facts the facts, which the case refers to by its evidence only
   * @return a paper for each party with a measure, in order; none before the decision
   */
  public static List<SanctionPaper> of(AccountabilityView view, List<String> facts) {
    AccountabilityCase examined = view.accountabilityCase();
    return examined.decision().stream()
        .flatMap(
            made ->
                made.terms().measures().stream()
                    .map(AccountabilityMeasure::party)
                    .distinct()
                    .map(party -> of(examined, made, party, facts)))
        .toList();
  }

  private static SanctionPaper of(
      AccountabilityCase examined,
      AccountabilityCase.CaseDecision made,
      PartyConcerned party,
      List<String> facts) {
    List<AccountabilityMeasure> theirs =
        made.terms().measures().stream().filter(measure -> measure.party().equals(party)).toList();
    List<AccountabilityType> tracks =
        theirs.stream().map(AccountabilityMeasure::track).distinct().sorted().toList();
    List<OpenRemedy> remedies = new ArrayList<>();
    for (Remedy remedy : Remedy.values()) {
      if (tracks.contains(remedy.track()) && remedy.direct()) {
        remedies.add(new OpenRemedy(remedy, remedy.seekWithin()));
      }
    }
    return new SanctionPaper(
        new Parties(examined).title(party),
        new Parties(examined).authority(),
        made.terms().paper(),
        made.on(),
        facts,
        made.terms().weighed().stream().map(Weighing::reason).toList(),
        tracks.stream().map(AccountabilityType::decision).toList(),
        theirs.stream().map(MeasureWords::of).toList(),
        remedies);
  }

  /**
   * {@return the decision as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Addressee(texts.say("paper.addressee", Map.of("applicant", to))));
    blocks.add(new Block.Paragraph(texts.say("sanction.opening")));
    blocks.add(new Block.Points(facts));
    if (!weighed.isEmpty()) {
      blocks.add(new Block.Paragraph(texts.say("sanction.weighed")));
      blocks.add(new Block.Points(weighed));
    }
    blocks.add(
        new Block.Paragraph(
            texts.say(
                "sanction.decision",
                Map.of(
                    "sources",
                    Clauses.cited(sources, texts),
                    "measures",
                    measures.stream().map(measure -> measure.text(texts)).toList(),
                    "day",
                    day))));
    if (!remedies.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              texts.say(
                  "sanction.remedies",
                  Map.of(
                      "remedies",
                      remedies.stream()
                          .map(
                              open ->
                                  texts.say(
                                      "sanction.remedy",
                                      Map.of("remedy", open.remedy(), "within", open.within())))
                          .toList()))));
    }
    blocks.add(new Block.Paragraph(texts.say("sanction.effect")));
    blocks.add(new Block.Signature(organ, texts.word(day)));
    return Document.of(
        Document.Form.PAPER,
        texts.say("sanction.title"),
        List.of(paper.number().orElseGet(() -> texts.say("paper.no-number"))),
        blocks,
        texts);
  }
}
