package org.zhuanban.example.platform.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.attribution.Attribution;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.approval.attribution.HolderSpan;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.project.MaterialList;
import org.zhuanban.example.platform.page.DocumentHtml;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.example.platform.signin.Person;
import org.zhuanban.example.platform.workbench.Desk;
import org.zhuanban.party.NameTable.NameKind;

/** The morning of an enterprise and of its agent: what to hand in next, and who has the days. */
@Controller
class EnterpriseController {
  private static final int SPANS = 8;

  private final Zhuanban zhuanban;
  private final Desk desk;

  EnterpriseController(Zhuanban zhuanban, Desk desk) {
    this.zhuanban = zhuanban;
    this.desk = desk;
  }

  /** A project of the person. */
  record Own(String id, String name, boolean chosen) {}

  /**
   * Who had an item from one day to another.
   *
   * @param from the first day
   * @param to the last day
   * @param days the number of days
   * @param holder who had it, in words
   */
  record Span(String from, String to, int days, String holder) {}

  /** The last days of an item. */
  record ItemSpans(String name, List<Span> spans) {}

  @GetMapping("/mine")
  String mine(
      Person me,
      @RequestParam(required = false) @Nullable String project,
      Locale locale,
      Model model) {
    LocalDate today = zhuanban.today();
    Words words = Words.of(locale);
    Map<String, ProjectView> views =
        zhuanban.forReader(me.ref()).readAll(StreamKind.PROJECT, me.projects()).views();
    String chosen =
        project != null && views.containsKey(project)
            ? project
            : views.keySet().stream().findFirst().orElse("");
    model.addAttribute(
        "own",
        views.entrySet().stream()
            .map(
                entry ->
                    new Own(
                        entry.getKey(),
                        entry.getValue().title(today).orElse(entry.getKey()),
                        entry.getKey().equals(chosen)))
            .toList());
    model.addAttribute("page", desk.mine(me, null, words));
    model.addAttribute("chosen", chosen);
    if (!chosen.isEmpty()) {
      ProjectView view = views.get(chosen);
      Document materials = MaterialList.of(chosen, view, today).document(words.texts());
      model.addAttribute("materials", DocumentHtml.of(materials));
      model.addAttribute("spans", spans(view, today, words));
    }
    return "mine";
  }

  private static List<ItemSpans> spans(ProjectView view, LocalDate today, Words words) {
    SortedMap<String, Attribution> byItem = view.approvals().attribution(today).byItem();
    List<ItemSpans> items = new ArrayList<>();
    for (ApprovalRow row : view.approvals().board(today)) {
      Attribution days = byItem.get(row.item());
      if (days != null && !days.spans().isEmpty()) {
        List<HolderSpan> all = days.spans();
        items.add(
            new ItemSpans(
                row.title(),
                all.subList(Math.max(0, all.size() - SPANS), all.size()).stream()
                    .map(
                        span ->
                            new Span(
                                words.day(span.first()),
                                words.day(span.last()),
                                span.days(),
                                holder(span.holder(), view, today, words)))
                    .toList()));
      }
    }
    return items;
  }

  private static String holder(Holder holder, ProjectView view, LocalDate day, Words words) {
    if (holder instanceof Holder.DepartmentHolder organ) {
      return view.name(NameKind.ORGAN, organ.code(), day).orElse(organ.code())
          + " · "
          + words.label(organ.work());
    }
    if (holder instanceof Holder.Applicant applicant) {
      return words.label(applicant.turn());
    }
    if (holder instanceof Holder.Upstream upstream) {
      return "← "
          + view.approvals()
              .state()
              .known(upstream.item())
              .map(item -> item.name())
              .orElse(upstream.item());
    }
    return words.holder(holder.key().split(":", -1)[0]);
  }
}
