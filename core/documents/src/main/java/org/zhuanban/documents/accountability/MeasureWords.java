package org.zhuanban.documents.accountability;

import java.util.Map;
import java.util.Optional;
import org.zhuanban.accountability.AccountabilityForm;
import org.zhuanban.accountability.AccountabilityMeasure;
import org.zhuanban.documents.DocumentTexts;

/**
 * A measure as a paper says it.
 *
 * @param form the form
 * @param detail the form of local rules, or the number of points; empty where the form says all
 * @param months its length in months; empty if it has none
 */
public record MeasureWords(
    AccountabilityForm form, Optional<String> detail, Optional<Integer> months) {
  static MeasureWords of(AccountabilityMeasure measure) {
    return new MeasureWords(measure.form(), measure.detail(), measure.lasting());
  }

  String text(DocumentTexts texts) {
    return texts.say("measure.words", Map.of("form", form, "detail", detail, "months", months));
  }
}
