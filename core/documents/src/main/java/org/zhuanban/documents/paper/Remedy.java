package org.zhuanban.documents.paper;

import java.util.Map;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.input.Input;

/**
 * Where remedies against a decision are sought: reconsideration within 60 days (行政复议法第二十条第一款) with
 * the government that the county names (第二十四条), or an action within six months (行政诉讼法第四十六条第一款).
 *
 * @param reconsideration the organ of reconsideration, such as 石林彝族自治县人民政府
 * @param court the court with jurisdiction, such as 昆明铁路运输法院
 */
public record Remedy(String reconsideration, String court) {
  private static final int LONGEST = 200;

  /**
   * Checks the names.
   *
   * @param reconsideration the organ of reconsideration
   * @param court the court with jurisdiction
   * @throws org.zhuanban.input.InputException if one has no text or more than 200 characters
   */
  public Remedy {
    Input.said("Remedy.reconsideration", reconsideration, LONGEST);
    Input.said("Remedy.court", court, LONGEST);
  }

  Block block(DocumentTexts texts) {
    return new Block.Paragraph(
        texts.say("paper.remedy", Map.of("reconsideration", reconsideration, "court", court)));
  }
}
