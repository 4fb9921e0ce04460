package org.zhuanban.example.platform.workbench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.example.platform.signin.Person;

/** The workbench: what is mine, due when, why, for certain or not, and the days left. */
@Controller
class WorkbenchController {
  private final Desk desk;

  WorkbenchController(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/workbench")
  String workbench(
      Person me,
      @RequestParam(required = false) @Nullable String after,
      Locale locale,
      Model model) {
    model.addAttribute("page", desk.mine(me, after, Words.of(locale)));
    return "workbench";
  }
}
