package org.zhuanban.example.platform.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhuanban.StreamKind;
import org.zhuanban.SuggestionView;
import org.zhuanban.Zhuanban;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.example.platform.signin.Person;
import org.zhuanban.example.platform.window.Act;
import org.zhuanban.example.platform.workbench.Desk;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.suggestion.Assignment;

/** The suggestions of a deputy. */
@Controller
class SuggestionController {
  private final Zhuanban zhuanban;
  private final Desk desk;

  SuggestionController(Zhuanban zhuanban, Desk desk) {
    this.zhuanban = zhuanban;
    this.desk = desk;
  }

  /** A suggestion in a list. */
  record SuggestionLine(String id, String title, String stage, String host) {}

  /** A duty towards the deputies. */
  record DueLine(
      String duty,
      String due,
      String certainty,
      String why,
      @Nullable String closed,
      Words.@Nullable Lamp lamp) {}

  @GetMapping("/suggestions")
  String suggestions(Person me, Locale locale, Model model) {
    Words words = Words.of(locale);
    LocalDate today = zhuanban.today();
    List<String> ids =
        me.streams().stream()
            .filter(stream -> stream.kind().equals(StreamKind.SUGGESTION.name()))
            .map(StreamKey::id)
            .toList();
    model.addAttribute("page", desk.mine(me, null, words));
    model.addAttribute(
        "suggestions",
        zhuanban.forReader(me.ref()).readAll(StreamKind.SUGGESTION, ids).all().stream()
            .map(
                view ->
                    new SuggestionLine(
                        view.key().id(),
                        view.title(today).orElse(view.key().id()),
                        words.label(view.suggestion().stage()),
                        view.suggestion().assignment().map(each -> each.host().name()).orElse("")))
            .toList());
    return "suggestions";
  }

  @GetMapping("/suggestions/{id}")
  String suggestion(Person me, @PathVariable String id, Locale locale, Model model) {
    Words words = Words.of(locale);
    LocalDate today = zhuanban.today();
    SuggestionView view = zhuanban.forReader(me.ref()).read(StreamKind.SUGGESTION, id);
    Optional<Assignment> assignment = view.suggestion().assignment();
    Optional<Assignment.Reply> reply = assignment.flatMap(Assignment::lastReply);
    model.addAttribute("id", id);
    model.addAttribute("title", view.title(today).orElse(id));
    model.addAttribute("stage", words.label(view.suggestion().stage()));
    model.addAttribute("host", assignment.map(each -> each.host().name()).orElse(""));
    model.addAttribute("assigned", assignment.map(each -> words.day(each.on())).orElse(""));
    model.addAttribute("replied", reply.map(each -> words.day(each.on())).orElse(null));
    model.addAttribute(
        "result", reply.flatMap(Assignment.Reply::result).map(words::label).orElse(""));
    model.addAttribute(
        "satisfaction",
        reply
            .flatMap(Assignment.Reply::feedback)
            .map(each -> words.label(each.satisfaction()))
            .orElse(null));
    model.addAttribute(
        "duties", view.duties(today).stream().map(duty -> due(duty, view, today, words)).toList());
    model.addAttribute("acts", Act.on(Act.Subject.SUGGESTION, me));
    return "suggestion";
  }

  private static DueLine due(Duty duty, SuggestionView view, LocalDate today, Words words) {
    Optional<Deadline> due = duty.clock().bindingOn(today, view.calendars());
    return new DueLine(
        words.duty(duty.kind()),
        due.flatMap(Deadline::dueOn).map(words::day).orElse(""),
        words.certainty(due).orElse(""),
        duty.kind().source(),
        duty.closedOn().filter(on -> !on.isAfter(today)).map(words::day).orElse(null),
        duty.clock().lightOn(today, view.calendars(), view.lights()).map(words::lamp).orElse(null));
  }
}
