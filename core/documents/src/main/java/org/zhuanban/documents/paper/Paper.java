package org.zhuanban.documents.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.party.DocumentRef;

/** A paper to an applicant. */
public sealed interface Paper {
  /** {@return the application that it is about} */
  CaseHead about();

  /** {@return its number; empty in a draft, which leaves a blank for it} */
  Optional<DocumentRef> number();

  /** {@return its day} */
  LocalDate day();

  /**
   * {@return the paper as a document}
   *
   * @param texts the texts
   */
  Document document(DocumentTexts texts);

  /**
   * An application is accepted (受理通知书; 行政许可法第三十二条第一款第五项、第二款).
   *
   * @param about the application
   * @param number its number
   * @param day the day of acceptance
   * @param receivedOn the day of receipt
   * @param statutory the last day by law, as stated to the applicant; empty if the item has no
   *     limit
   * @param committed the promised last day; empty if none is promised
   * @param missing the documents that the applicant promised to supply later (容缺受理)
   */
  record AcceptanceNotice(
      CaseHead about,
      Optional<DocumentRef> number,
      LocalDate day,
      Optional<LocalDate> receivedOn,
      Optional<LocalDate> statutory,
      Optional<LocalDate> committed,
      List<String> missing)
      implements Paper {
    /**
     * Copies the list.
     *
     * @param about the application
     * @param number its number
     * @param day the day of acceptance
     * @param receivedOn the day of receipt
     * @param statutory the last day by law
     * @param committed the promised last day
     * @param missing the documents to be supplied later
     */
    public AcceptanceNotice {
      missing = List.copyOf(missing);
    }

    @Override
    public Document document(DocumentTexts texts) {
      Map<String, Object> arguments = about.arguments(texts);
      arguments.put("day", day);
      arguments.put("received", receivedOn);
      arguments.put("statutory", statutory);
      arguments.put("committed", committed);
      List<Block> blocks = new ArrayList<>();
      blocks.add(new Block.Paragraph(texts.say("acceptance.body", arguments)));
      if (statutory.isPresent() || committed.isPresent()) {
        blocks.add(new Block.Paragraph(texts.say("acceptance.limit", arguments)));
      }
      if (!missing.isEmpty()) {
        blocks.add(new Block.Paragraph(texts.say("acceptance.missing")));
        blocks.add(new Block.Points(missing));
      }
      return Papers.document(this, "acceptance", blocks, texts);
    }
  }

  /**
   * An application is not accepted (不予受理通知书; 行政许可法第三十二条第一款第一项、第二项、第二款，第七十八条).
   *
   * @param about the application
   * @param number its number
   * @param day the day of the refusal
   * @param ground the ground
   * @param competent the competent organ, where another one is
   * @param remedy where remedies are sought
   */
  record NonAcceptanceNotice(
      CaseHead about,
      Optional<DocumentRef> number,
      LocalDate day,
      NonAcceptance ground,
      Optional<String> competent,
      Remedy remedy)
      implements Paper {
    @Override
    public Document document(DocumentTexts texts) {
      Map<String, Object> arguments = about.arguments(texts);
      arguments.put("day", day);
      arguments.put("ground", texts.say("non-acceptance." + ground));
      arguments.put("source", ground.source());
      arguments.put("competent", competent);
      return Papers.document(
          this,
          "non-acceptance",
          List.of(
              new Block.Paragraph(texts.say("non-acceptance.body", arguments)),
              remedy.block(texts)),
          texts);
    }
  }

  /**
   * All that has to be corrected, said once (申请材料补正告知书; 行政许可法第三十二条第一款第四项).
   *
   * @param about the application
   * @param number its number
   * @param day the day of the notice
   * @param receivedOn the day of receipt
   * @param contents what has to be corrected, all of it
   */
  record CorrectionNotice(
      CaseHead about,
      Optional<DocumentRef> number,
      LocalDate day,
      Optional<LocalDate> receivedOn,
      List<String> contents)
      implements Paper {
    /**
     * Checks that there are contents.
     *
     * @param about the application
     * @param number its number
     * @param day the day of the notice
     * @param receivedOn the day of receipt
     * @param contents what has to be corrected
     * @throws IllegalArgumentException if there is none: a notice without contents is none
     */
    public CorrectionNotice {
      contents = List.copyOf(contents);
      if (contents.isEmpty()) {
        throw new IllegalArgumentException(
            "补正告知书须一次告知需要补正的全部内容，但未给出任何内容（行政许可法第三十二条第一款第四项）."
                + " a notice of corrections must say all that has to be corrected, but said nothing");
      }
    }

    @Override
    public Document document(DocumentTexts texts) {
      Map<String, Object> arguments = about.arguments(texts);
      arguments.put("received", receivedOn);
      return Papers.document(
          this,
          "correction",
          List.of(
              new Block.Paragraph(texts.say("correction.body", arguments)),
              new Block.Points(contents),
              new Block.Paragraph(texts.say("correction.effect", arguments))),
          texts);
    }
  }

  /**
   * A procedure begins whose time does not count (特别程序告知书; 行政许可法第四十五条).
   *
   * @param about the application
   * @param number its number
   * @param day the day of the notice
   * @param procedure the procedure
   * @param startedOn the day on which it began
   * @param takes the time that it takes; empty if none was stated, which the law does not allow
   */
  record ProcedureNotice(
      CaseHead about,
      Optional<DocumentRef> number,
      LocalDate day,
      PauseReason procedure,
      LocalDate startedOn,
      Optional<TimeLimit> takes)
      implements Paper {
    @Override
    public Document document(DocumentTexts texts) {
      Map<String, Object> arguments = about.arguments(texts);
      arguments.put("procedure", procedure);
      arguments.put("started", startedOn);
      arguments.put("takes", takes.isPresent() ? takes : texts.say("paper.blank"));
      arguments.put("basis", procedure.basis());
      return Papers.document(
          this,
          "procedure",
          List.of(new Block.Paragraph(texts.say("procedure.body", arguments))),
          texts);
    }
  }

  /**
   * The limit is extended once (延长办理期限告知书; 行政许可法第四十二条第一款).
   *
   * @param about the application
   * @param number its number
   * @param day the day of the approval
   * @param by the extension
   * @param reason the reason that is stated to the applicant
   * @param statutory the new last day by law, or that the time does not run; empty if there is no
   *     limit by law
   */
  record ExtensionNotice(
      CaseHead about,
      Optional<DocumentRef> number,
      LocalDate day,
      TimeLimit by,
      String reason,
      Optional<Deadline> statutory)
      implements Paper {
    @Override
    public Document document(DocumentTexts texts) {
      Map<String, Object> arguments = about.arguments(texts);
      arguments.put("by", by);
      arguments.put("reason", reason);
      arguments.put("statutory", statutory.filter(Deadline.Due.class::isInstance));
      arguments.put(
          "suspended",
          statutory
              .filter(Deadline.Open.class::isInstance)
              .map(open -> texts.say("paper.suspended")));
      return Papers.document(
          this,
          "extension",
          List.of(new Block.Paragraph(texts.say("extension.body", arguments))),
          texts);
    }
  }

  /**
   * An application is refused (不予行政许可决定书; 行政许可法第三十八条第二款).
   *
   * @param about the application
   * @param number its number
   * @param day the day of the decision
   * @param acceptedOn the day of acceptance
   * @param reasons the reasons
   * @param remedy where remedies are sought
   */
  record RefusalDecision(
      CaseHead about,
      Optional<DocumentRef> number,
      LocalDate day,
      Optional<LocalDate> acceptedOn,
      List<String> reasons,
      Remedy remedy)
      implements Paper {
    /**
     * Checks that there are reasons.
     *
     * @param about the application
     * @param number its number
     * @param day the day of the decision
     * @param acceptedOn the day of acceptance
     * @param reasons the reasons
     * @param remedy where remedies are sought
     * @throws IllegalArgumentException if there is no reason
     */
    public RefusalDecision {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException(
            "不予许可的决定须说明理由，但未给出理由（行政许可法第三十八条第二款）."
                + " a refusal must give its reasons, but gave none");
      }
    }

    @Override
    public Document document(DocumentTexts texts) {
      Map<String, Object> arguments = about.arguments(texts);
      arguments.put("accepted", acceptedOn);
      return Papers.document(
          this,
          "refusal",
          List.of(
              new Block.Paragraph(texts.say("refusal.body", arguments)),
              new Block.Points(reasons),
              new Block.Paragraph(texts.say("refusal.decision", arguments)),
              remedy.block(texts)),
          texts);
    }
  }

  /**
   * A decision was delivered (送达回证; 行政许可法第四十四条；民事诉讼法第八十七条). The recipient signs it, so that it is a
   * form with blanks.
   *
   * @param about the application
   * @param number its number
   * @param day the day of delivery
   * @param delivered the delivered decision; empty if its number is not recorded
   * @param approved whether the decision approves
   */
  record DeliveryReceipt(
      CaseHead about,
      Optional<DocumentRef> number,
      LocalDate day,
      Optional<DocumentRef> delivered,
      boolean approved)
      implements Paper {
    @Override
    public Document document(DocumentTexts texts) {
      Map<String, Object> arguments = about.arguments(texts);
      arguments.put(
          "decision",
          texts.say(
              (approved ? "delivery.approval" : "delivery.refusal")
                  + (about.licence() ? "" : "-of-other")));
      arguments.put("number", delivered.flatMap(DocumentRef::number));
      arguments.put("day", day);
      arguments.put("blank", texts.say("paper.blank"));
      return Papers.document(
          this,
          "delivery",
          List.of(
              new Block.Paragraph(texts.say("delivery.what", arguments)),
              new Block.Paragraph(texts.say("delivery.when", arguments)),
              new Block.Paragraph(texts.say("delivery.way", arguments)),
              new Block.Paragraph(texts.say("delivery.recipient", arguments)),
              new Block.Paragraph(texts.say("delivery.carriers", arguments)),
              new Block.Paragraph(texts.say("delivery.note", arguments))),
          texts);
    }
  }
}
