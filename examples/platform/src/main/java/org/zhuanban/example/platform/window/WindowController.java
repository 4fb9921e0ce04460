package org.zhuanban.example.platform.window;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.example.platform.signin.Person;
import org.zhuanban.example.platform.workbench.Desk;
import org.zhuanban.example.platform.workbench.Desk.DeskPage;

/** The window: what was received, what has to be decided, delivered and completed. */
@Controller
class WindowController {
  private final Desk desk;

  WindowController(Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/window")
  String window(
      Person me,
      @RequestParam(defaultValue = "receipts") String part,
      @RequestParam(required = false) @Nullable String after,
      Locale locale,
      Model model) {
    ApprovalDuty kind =
        switch (part) {
          case "decisions" -> ApprovalDuty.DECIDE;
          case "procedures" -> ApprovalDuty.COMPLETE_PROCEDURE;
          case "deliveries" -> ApprovalDuty.DELIVER;
          case "filings" -> ApprovalDuty.FILE;
          default -> ApprovalDuty.EXAMINE_RECEIPT;
        };
    Words words = Words.of(locale);
    DeskPage page = desk.mine(me, Desk.open().kind(kind.code()).build(), after, words);
    model.addAttribute("page", page);
    model.addAttribute("part", part);
    model.addAttribute(
        "first", desk.mine(me, null, words).lines().stream().findFirst().orElse(null));
    return "window";
  }
}
