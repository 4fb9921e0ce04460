package org.zhuanban.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.suggestion.Openness;
import org.zhuanban.suggestion.ReplyClass;
import org.zhuanban.suggestion.Satisfaction;
import org.zhuanban.suggestion.SuggestionCommand.ArrangeHandling;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.GiveFeedback;
import org.zhuanban.suggestion.SuggestionCommand.ReplyToSuggestion;
import org.zhuanban.suggestion.SuggestionTerms;

/**
 * Makes the commands about suggestions that reported events stand for.
 *
 * @param dossier the dossier
 * @param offices reads its offices
 */
record SuggestionActs(Dossier dossier, Offices offices) {
  /** The lead bureau replies, as in the county whose letter is the seed of all this. */
  AssignSuggestion assign(HistoryEvent event, DocumentRef paper) {
    return AssignSuggestion.builder()
        .number(event.text("suggestion"))
        .title(event.optionalText("title"))
        .text(event.optionalText("text"))
        .addAllDeputies(event.texts("deputies").stream().map(PersonRef::new).toList())
        .host(Plans.department(dossier.leadBureau()))
        .terms(SuggestionTerms.USUAL)
        .paper(paper)
        .build();
  }

  ArrangeHandling arrange(HistoryEvent event, DocumentRef plan) {
    return Commands.with(
        ArrangeHandling.of(
            offices.office(event.text("supervisor")),
            offices.office(event.text("responsible")),
            plan),
        event.optionalText("group"),
        ArrangeHandling::withGroup);
  }

  GiveFeedback feedback(HistoryEvent event) {
    return GiveFeedback.of(
        satisfaction(event.text("satisfaction"))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'satisfaction' must be SATISFIED, MOSTLY_SATISFIED or DISSATISFIED, but"
                            + " was "
                            + Quoted.of(event.text("satisfaction")))));
  }

  ReplyToSuggestion reply(HistoryEvent event, DocumentRef letter) {
    return ReplyToSuggestion.builder()
        .result(event.optionalText("class").flatMap(SuggestionActs::result))
        .letter(event.optionalText("document").map(letter::withNumber).orElse(letter))
        .signer(event.optionalText("signer").map(offices::office))
        .openness(event.optionalText("openness").map(Openness::valueOf))
        .addAllEnclosures(
            IntStream.rangeClosed(1, event.texts("enclosures").size())
                .mapToObj(number -> new DocumentRef(letter.id() + ":" + number))
                .toList())
        .addAllCopies(event.texts("copies"))
        .promise(event.optionalText("promise"))
        .promisedBy(event.optionalDate("promised_by"))
        .satisfaction(event.optionalText("satisfaction").flatMap(SuggestionActs::satisfaction))
        .build();
  }

  /** A class may stand alone or before what it means, such as {@code B类}. */
  private static Optional<ReplyClass> result(String told) {
    String words = told.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(ReplyClass.values())
        .filter(each -> words.matches(each + "([^A-Z].*)?"))
        .findFirst();
  }

  private static Optional<Satisfaction> satisfaction(String told) {
    Optional<Satisfaction> named =
        Arrays.stream(Satisfaction.values())
            .filter(each -> each.name().equalsIgnoreCase(told.strip()))
            .findFirst();
    if (named.isPresent() || !told.contains("满意")) {
      return named;
    }
    if (told.contains("不满意")) {
      return Optional.of(Satisfaction.DISSATISFIED);
    }
    return Optional.of(
        told.contains("基本") ? Satisfaction.MOSTLY_SATISFIED : Satisfaction.SATISFIED);
  }
}
