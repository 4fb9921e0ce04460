package org.zhuanban.example.platform.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.paper.CasePapers;
import org.zhuanban.documents.paper.Paper;
import org.zhuanban.documents.project.DueCalendar;
import org.zhuanban.documents.project.MaterialList;
import org.zhuanban.example.platform.page.DocumentHtml;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.example.platform.signin.Person;

/** The papers of a project as drafts, its list of materials and its calendar. */
@Controller
class PaperController {
  private static final String MATERIALS = "materials";

  private final Zhuanban zhuanban;

  PaperController(Zhuanban zhuanban) {
    this.zhuanban = zhuanban;
  }

  /** A document to choose. */
  record Choice(String key, String title, String matter) {}

  @GetMapping("/projects/{id}/papers")
  String list(Person me, @PathVariable String id, Locale locale, Model model) {
    ProjectView view = read(me, id);
    List<Choice> choices = new ArrayList<>();
    documents(id, view, Words.of(locale).texts())
        .forEach(
            (key, document) -> choices.add(new Choice(key, document.title(), matter(key, view))));
    Project.head(me, view, id, zhuanban.today(), model);
    model.addAttribute("papers", choices);
    return "papers";
  }

  @GetMapping("/projects/{id}/papers/{key}")
  String paper(
      Person me, @PathVariable String id, @PathVariable String key, Locale locale, Model model) {
    ProjectView view = read(me, id);
    Document document = documents(id, view, Words.of(locale).texts()).get(key);
    if (document == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Project.head(me, view, id, zhuanban.today(), model);
    model.addAttribute("form", document.form().name().toLowerCase(Locale.ROOT));
    model.addAttribute("document", DocumentHtml.of(document));
    return "document";
  }

  @GetMapping("/projects/{id}/calendar.ics")
  ResponseEntity<String> calendar(Person me, @PathVariable String id, Locale locale) {
    ProjectView view = read(me, id);
    String text =
        DueCalendar.of(id, view, Optional.empty(), zhuanban.today(), Words.of(locale).texts())
            .text();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
        .body(text);
  }

  /** All papers for which enough is recorded, by their keys. */
  private Map<String, Document> documents(String id, ProjectView view, DocumentTexts texts) {
    LocalDate today = zhuanban.today();
    Map<String, Document> documents = new LinkedHashMap<>();
    documents.put(MATERIALS, MaterialList.of(id, view, today).document(texts));
    for (ApprovalItem item : view.approvals().state().asOf(today).items()) {
      CasePapers.of(id, view, item.code())
          .ifPresent(
              papers -> {
                put(documents, item, "acceptance", papers.acceptance(), texts);
                put(documents, item, "correction", papers.corrections(), texts);
                put(
                    documents,
                    item,
                    "procedure",
                    papers.procedures().stream().reduce((earlier, later) -> later),
                    texts);
                put(documents, item, "delivery", papers.delivery(), texts);
              });
    }
    return documents;
  }

  private static void put(
      Map<String, Document> documents,
      ApprovalItem item,
      String kind,
      Optional<? extends Paper> paper,
      DocumentTexts texts) {
    paper.ifPresent(each -> documents.put(item.code() + "-" + kind, each.document(texts)));
  }

  private static String matter(String key, ProjectView view) {
    return view.approvals().state().known(key.split("-", -1)[0]).map(ApprovalItem::name).orElse("");
  }

  private ProjectView read(Person me, String id) {
    return zhuanban.forReader(me.ref()).read(StreamKind.PROJECT, id);
  }
}
