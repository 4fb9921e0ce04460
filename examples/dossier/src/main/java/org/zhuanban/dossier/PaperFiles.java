package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.paper.CasePapers;
import org.zhuanban.documents.paper.Paper;
import org.zhuanban.documents.project.FormationNotice;
import org.zhuanban.documents.project.MaterialList;
import org.zhuanban.documents.project.MeetingBrief;
import org.zhuanban.documents.project.MeetingMinutes;
import org.zhuanban.documents.project.OrderPaper;
import org.zhuanban.project.taskforce.Meeting;

/**
 * The drafts of all papers of a project by their names, as far as it is known what they need.
 *
 * @param id the project
 * @param view the project at the end of the day
 * @param day the day
 * @param texts the texts
 * @param reasons the reason of the extension of an item, where it is known
 */
record PaperFiles(
    String id,
    ProjectView view,
    LocalDate day,
    DocumentTexts texts,
    Function<String, Optional<String>> reasons) {
  Map<String, Document> all() {
    Map<String, Document> papers = new TreeMap<>();
    for (ApprovalItem item : view.approvals().state().items()) {
      CasePapers.of(id, view, item.code())
          .ifPresent(
              ofItem ->
                  of(item.code(), ofItem, (name, paper) -> papers.put(name, document(paper))));
    }
    String bureau = view.project().signed().map(signing -> signing.leadBureau().name()).orElse("");
    view.taskForce()
        .establishedOn()
        .flatMap(on -> FormationNotice.of(id, view, bureau, on))
        .ifPresent(notice -> papers.put("formation", notice.document(texts)));
    papers.put("brief", MeetingBrief.of(id, view, day, day.plusMonths(1)).document(texts));
    papers.put("materials", MaterialList.of(id, view, day).document(texts));
    view.taskForce().meetings().stream()
        .map(Meeting::number)
        .forEach(
            number ->
                MeetingMinutes.of(id, view, bureau, number)
                    .ifPresent(
                        minutes -> papers.put("minutes-" + number, minutes.document(texts))));
    view.supervision()
        .orders(day)
        .forEach(
            standing -> {
              String number = standing.order().number();
              OrderPaper.of(id, view, standing.order().by().office().title(), number, day)
                  .ifPresent(order -> papers.put("order-" + number, order.document(texts)));
            });
    return papers;
  }

  private void of(String item, CasePapers papers, BiConsumer<String, Paper> each) {
    papers.acceptance().ifPresent(paper -> each.accept(item + "-acceptance", paper));
    papers.corrections().ifPresent(paper -> each.accept(item + "-corrections", paper));
    int number = 1;
    for (Paper procedure : papers.procedures()) {
      each.accept(item + "-procedure-" + number++, procedure);
    }
    reasons
        .apply(item)
        .flatMap(papers::extension)
        .ifPresent(paper -> each.accept(item + "-extension", paper));
    papers.delivery().ifPresent(paper -> each.accept(item + "-delivery", paper));
  }

  private Document document(Paper paper) {
    return paper.document(texts);
  }
}
