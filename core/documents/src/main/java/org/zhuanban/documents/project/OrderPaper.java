package org.zhuanban.documents.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.supervision.OrderStanding;
import org.zhuanban.supervision.SupervisionOrder;

/**
 * The draft of a supervision order (督办单; 政府督查工作条例).
 *
 * @param project the name of the project
 * @param matter what it is about: the name of an approval item; empty for another matter
 * @param to the name of the addressee
 * @param issuer the name of the issuing organ
 * @param number the number of the order as a paper; empty in a draft, which leaves a blank for it
 * @param day the day of issue
 * @param content what is ordered to be looked into; empty if an enclosure says it
 * @param demand what is demanded; empty if it is to be done within the limit
 * @param due the last day for the answer
 */
public record OrderPaper(
    String project,
    Optional<String> matter,
    String to,
    String issuer,
    Optional<DocumentRef> number,
    LocalDate day,
    Optional<String> content,
    Optional<String> demand,
    Deadline.Due due) {
  /**
   * Reads an order.
   *
   * @param project the host's identifier of the project
   * @param view the project
   * @param issuer the name of the issuing organ
   * @param order the number of the order inside the project
   * @param day the day, read at its end
   * @return the order as a paper; empty if there is none on the day
   * @throws org.zhuanban.access.NotReadableException if the reader may not read supervision
   */
  public static Optional<OrderPaper> of(
      String project, ProjectView view, String issuer, String order, LocalDate day) {
    return view.supervision().orders(day).stream()
        .filter(standing -> standing.order().number().equals(order))
        .findFirst()
        .map(standing -> of(view.title(day).orElse(project), view, issuer, standing));
  }

  private static OrderPaper of(
      String project, ProjectView view, String issuer, OrderStanding standing) {
    SupervisionOrder order = standing.order();
    return new OrderPaper(
        project,
        view.approvals().state().known(order.about().code()).map(ApprovalItem::name),
        order.to().name(),
        issuer,
        order.paper(),
        order.issuedOn(),
        order.content(),
        order.demand(),
        standing.due());
  }

  /**
   * {@return the order as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    return Document.of(
        Document.Form.PAPER,
        texts.say("order.title"),
        List.of(number.flatMap(DocumentRef::number).orElseGet(() -> texts.say("paper.no-number"))),
        List.of(
            new Block.Addressee(texts.say("paper.addressee", Map.of("applicant", to))),
            new Block.Paragraph(
                texts.say("order.matter", Map.of("project", project, "matter", matter))),
            new Block.Paragraph(
                texts.say(
                    "order.content",
                    Map.of("content", content.orElseGet(() -> texts.say("order.enclosed"))))),
            new Block.Paragraph(
                texts.say(
                    "order.demand",
                    Map.of("demand", demand.orElseGet(() -> texts.say("order.in-time"))))),
            new Block.Paragraph(texts.say("order.due", Map.of("due", due))),
            new Block.Signature(issuer, texts.word(day))),
        texts);
  }
}
