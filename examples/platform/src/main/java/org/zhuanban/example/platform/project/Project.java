package org.zhuanban.example.platform.project;

import java.time.LocalDate;
import org.springframework.ui.Model;
import org.zhuanban.ProjectView;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.example.platform.signin.Person;

/** What stands at the head of each page of a project. */
final class Project {
  private Project() {}

  static void head(Person me, ProjectView view, String id, LocalDate today, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("title", view.title(today).orElse(id));
    model.addAttribute("stage", view.stage(today));
    model.addAttribute("journal", readsJournal(view));
    model.addAttribute("mine", me.projects().contains(id));
  }

  private static boolean readsJournal(ProjectView view) {
    try {
      view.entries();
      return true;
    } catch (NotReadableException hidden) {
      return false;
    }
  }
}
