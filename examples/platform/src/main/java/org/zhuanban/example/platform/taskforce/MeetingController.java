package org.zhuanban.example.platform.taskforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.documents.project.MeetingBrief;
import org.zhuanban.example.platform.page.DocumentHtml;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.example.platform.signin.Person;
import org.zhuanban.example.platform.workbench.Desk;

/** The one page before a meeting of the task force. */
@Controller
class MeetingController {
  private static final int AHEAD = 14;

  private final Zhuanban zhuanban;
  private final Desk desk;

  MeetingController(Zhuanban zhuanban, Desk desk) {
    this.zhuanban = zhuanban;
    this.desk = desk;
  }

  /** A project whose task force one leads. */
  record Led(String id, String name, boolean chosen) {}

  @GetMapping("/meetings")
  String meetings(
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
    List<Led> led =
        views.entrySet().stream()
            .map(
                entry ->
                    new Led(
                        entry.getKey(),
                        entry.getValue().title(today).orElse(entry.getKey()),
                        entry.getKey().equals(chosen)))
            .toList();
    model.addAttribute("led", led);
    model.addAttribute("chosen", chosen);
    model.addAttribute(
        "first", desk.mine(me, null, words).lines().stream().findFirst().orElse(null));
    if (!chosen.isEmpty()) {
      model.addAttribute(
          "document",
          DocumentHtml.of(
              MeetingBrief.of(chosen, views.get(chosen), today, today.plusDays(AHEAD))
                  .document(words.texts())));
    }
    return "meetings";
  }
}
