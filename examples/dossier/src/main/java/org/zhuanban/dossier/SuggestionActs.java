package org.zhuanban.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.suggestion.ReplyClass;
import org.zhuanban.suggestion.Satisfaction;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.ReplyToSuggestion;
import org.zhuanban.suggestion.SuggestionTerms;

/**
 * Makes the commands about suggestions that reported events stand for.
 *
 * @param dossier the dossier
 */
record SuggestionActs(Dossier dossier) {
  /** The lead bureau replies, as in the county whose letter is the seed of all this. */
  AssignSuggestion assign(HistoryEvent event, DocumentRef paper) {
    return AssignSuggestion.builder()
        .number(event.text("suggestion"))
        .host(Plans.department(dossier.leadBureau()))
        .terms(SuggestionTerms.USUAL)
        .paper(paper)
        .build();
  }

  ReplyToSuggestion reply(HistoryEvent event, DocumentRef letter) {
    return ReplyToSuggestion.builder()
        .result(event.optionalText("class").flatMap(SuggestionActs::result))
        .letter(letter)
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
