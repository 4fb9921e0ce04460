package org.zhuanban.example.platform.demo;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuanban.Zhuanban;
import org.zhuanban.example.platform.signin.Person;

/** The clock of the demo, which its officer moves on. Days that have been lived do not return. */
@Controller
class ClockController {
  private static final int LONGEST_YEARS = 1;

  private final Zhuanban zhuanban;
  private final DemoClock clock;

  ClockController(Zhuanban zhuanban, DemoClock clock) {
    this.zhuanban = zhuanban;
    this.clock = clock;
  }

  @GetMapping("/clock")
  String clock(Person me, Model model) {
    officer(me);
    return page(clock.day().plusDays(1), model);
  }

  @PostMapping("/clock")
  String move(
      Person me,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      Model model,
      RedirectAttributes next) {
    officer(me);
    LocalDate now = clock.day();
    if (day.isBefore(now) || day.isAfter(now.plusYears(LONGEST_YEARS))) {
      model.addAttribute("refused", true);
      return page(day, model);
    }
    clock.moveTo(day);
    zhuanban.sweep();
    next.addFlashAttribute("moved", true);
    return "redirect:/clock";
  }

  private String page(LocalDate chosen, Model model) {
    model.addAttribute("chosen", chosen);
    model.addAttribute("earliest", clock.day());
    return "clock";
  }

  private static void officer(Person me) {
    if (me != Person.OFFICER) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
