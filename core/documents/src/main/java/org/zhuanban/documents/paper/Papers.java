package org.zhuanban.documents.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.party.DocumentRef;

/** What all papers have around their text. */
final class Papers {
  private Papers() {}

  static Document document(Paper paper, String key, List<Block> text, DocumentTexts texts) {
    List<Block> blocks = new ArrayList<>();
    String applicant =
        paper.about().applicants().isEmpty()
            ? texts.say("paper.blank")
            : texts.word(paper.about().applicants());
    blocks.add(new Block.Addressee(texts.say("paper.addressee", Map.of("applicant", applicant))));
    blocks.addAll(text);
    blocks.add(new Block.Signature(paper.about().organ(), texts.word(paper.day())));
    return Document.of(
        Document.Form.PAPER,
        texts.say(key + ".title"),
        List.of(number(paper, texts)),
        blocks,
        texts);
  }

  private static String number(Paper paper, DocumentTexts texts) {
    return paper
        .number()
        .flatMap(DocumentRef::documentNumber)
        .orElseGet(() -> texts.say("paper.no-number"));
  }
}
