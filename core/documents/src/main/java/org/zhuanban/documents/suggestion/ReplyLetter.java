package org.zhuanban.documents.suggestion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.suggestion.Openness;
import org.zhuanban.suggestion.ReplyClass;

/**
 * The draft of a reply to a suggestion of deputies (答复函), in the order of the forms of official
 * letters. The host writes and keeps the letter, since it names persons. The journal holds only a
 * reference to it.
 *
 * @param documentNumber the number of the document (发文字号), such as {@code 石投促函〔2021〕8号}
 * @param signer the signing leader (签发人), by name or office; empty if the form names none
 * @param openness whether the letter is published (是否公开)
 * @param session the session, such as {@code 县十七届人大一次会议}
 * @param number the number of the suggestion in the session, such as {@code 28}
 * @param title the title of the suggestion
 * @param addressees the deputies who signed the suggestion; each gets a letter
 * @param facts the findings of the host (基本情况)
 * @param handling the handling of the suggestion (意见建议办理情况), such as meetings and plan
 * @param problems the obstacles (存在问题)
 * @param measures the measures (工作措施)
 * @param result the class of the reply
 * @param promisedBy the promised day of completion; empty if there is none
 * @param host the name of the replying organ
 * @param coHosts the names of the organs that gave an opinion to the host
 * @param enclosures the titles of the enclosures (附件), in order
 * @param contact the office for questions
 * @param phone the telephone number of the office
 * @param copies the recipients of a copy, such as the government's office and the congress's
 *     committee
 * @param on the day of the letter
 * @param printedBy the office that prints it (印发机关)
 * @param printedOn the day of printing (印发日期)
 */
@Value.Builder
public record ReplyLetter(
    String documentNumber,
    Optional<String> signer,
    Openness openness,
    String session,
    String number,
    String title,
    List<String> addressees,
    String facts,
    String handling,
    String problems,
    String measures,
    ReplyClass result,
    Optional<LocalDate> promisedBy,
    String host,
    List<String> coHosts,
    List<String> enclosures,
    String contact,
    String phone,
    List<String> copies,
    LocalDate on,
    String printedBy,
    LocalDate printedOn) {
  /**
   * Copies the lists.
   *
   * @param documentNumber the number of the document
   * @param signer the signing leader
   * @param openness whether the letter is published
   * @param session the session
   * @param number the number of the suggestion in the session
   * @param title the title of the suggestion
   * @param addressees the deputies who signed the suggestion
   * @param facts the findings of the host
   * @param handling the handling of the suggestion
   * @param problems the obstacles
   * @param measures the measures
   * @param result the class of the reply
   * @param promisedBy the promised day of completion
   * @param host the name of the replying organ
   * @param coHosts the names of the organs that gave an opinion to the host
   * @param enclosures the titles of the enclosures
   * @param contact the office for questions
   * @param phone the telephone number of the office
   * @param copies the recipients of a copy
   * @param on the day of the letter
   * @param printedBy the office that prints it
   * @param printedOn the day of printing
   */
  public ReplyLetter {
    addressees = List.copyOf(addressees);
    coHosts = List.copyOf(coHosts);
    enclosures = List.copyOf(enclosures);
    copies = List.copyOf(copies);
  }

  /**
   * Writes the letter to each addressee.
   *
   * @param texts the texts
   * @return a document for each addressee, in order
   */
  public List<Document> documents(DocumentTexts texts) {
    return addressees.stream().map(addressee -> document(addressee, texts)).toList();
  }

  private Document document(String addressee, DocumentTexts texts) {
    Optional<List<String>> others = Optional.of(coHosts).filter(names -> !names.isEmpty());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Addressee(texts.say("letter.addressee", Map.of("deputy", addressee))));
    blocks.add(
        new Block.Paragraph(texts.say("letter.opening", Map.of("title", title, "organs", others))));
    section(blocks, texts.say("letter.facts"), facts);
    section(blocks, texts.say("letter.handling"), handling);
    section(blocks, texts.say("letter.problems"), problems);
    section(blocks, texts.say("letter.measures"), measures);
    blocks.add(
        new Block.Paragraph(
            texts.say(
                "letter.class",
                Map.of("letter", result.name(), "words", result, "by", promisedBy))));
    blocks.add(new Block.Paragraph(texts.say("letter.thanks")));
    if (enclosures.size() == 1) {
      blocks.add(
          new Block.Paragraph(
              texts.say("letter.enclosure", Map.of("enclosure", enclosures.get(0)))));
    } else if (!enclosures.isEmpty()) {
      blocks.add(new Block.Paragraph(texts.say("letter.enclosures")));
      blocks.add(new Block.Points(enclosures));
    }
    blocks.add(
        new Block.Paragraph(
            texts.say("letter.contact", Map.of("contact", contact, "phone", phone))));
    blocks.add(new Block.Signature(host, texts.word(on)));
    if (!copies.isEmpty()) {
      blocks.add(new Block.Paragraph(texts.say("letter.copies", Map.of("copies", copies))));
    }
    blocks.add(
        new Block.Paragraph(
            texts.say("letter.printed", Map.of("organ", printedBy, "day", printedOn))));
    return Document.of(
        Document.Form.PAPER,
        texts.say("letter.title", Map.of("session", session, "number", number)),
        List.of(
            texts.say("letter.mark", Map.of("letter", result.name(), "openness", openness)),
            texts.say("letter.number", Map.of("number", documentNumber, "signer", signer))),
        blocks,
        texts);
  }

  private static void section(List<Block> blocks, String title, String text) {
    blocks.add(new Block.Section(title, List.of(new Block.Paragraph(text))));
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link ReplyLetter}. */
  public static final class Builder extends ReplyLetterBuilder {
    Builder() {}
  }
}
