package org.zhuanban.example.platform.window;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.SuggestionView;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.command.RuleKind;
import org.zhuanban.example.platform.demo.Organs;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.example.platform.signin.Person;
import org.zhuanban.input.InputException;
import org.zhuanban.request.Request;
import org.zhuanban.request.StreamMovedException;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spring.RefusedException;

/** The form of each act. A refusal stands on the same page, and what was filled in stays. */
@Controller
class ActController {
  private static final int UNPROCESSABLE = 422;
  private static final int LONGEST_REMARK = 500;
  private static final String PREFIX = "f.";

  private final Zhuanban zhuanban;
  private final ActService service;
  private final MessageSource messages;

  ActController(Zhuanban zhuanban, ActService service, MessageSource messages) {
    this.zhuanban = zhuanban;
    this.service = service;
    this.messages = messages;
  }

  /**
   * A reason why an act was not done.
   *
   * @param text the reason
   * @param clause the clause that it rests on; empty if there is none
   */
  record Reason(String text, String clause) {}

  /** An option of a choice. */
  record Option(String value, String name) {}

  /** A field with its options and what was filled in. */
  record Input(Field field, List<Option> options, String value) {}

  /** What the form is about. */
  private record Place(
      StreamKey stream,
      String title,
      String matter,
      Optional<ApprovalItem> item,
      List<ApprovalItem> items) {
    String back(Act act) {
      return switch (act.subject()) {
        case ITEM ->
            "/projects/" + stream.id() + "/items/" + item.map(ApprovalItem::code).orElse("");
        case SUGGESTION -> "/suggestions/" + stream.id();
        case PROBLEM, ORDER, PROJECT -> "/projects/" + stream.id() + "/acts";
      };
    }
  }

  @GetMapping("/acts/{id}/{act}")
  String form(
      Person me,
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String subject,
      Locale locale,
      Model model) {
    Act known = known(act);
    Place place = place(me, id, known, subject);
    ActForm form = new ActForm(known, subject, department(place), key(), Map.of());
    return page(form, place, "", List.of(), locale, model);
  }

  @PostMapping("/acts/{id}/{act}")
  String act(
      Person me,
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String remark,
      @RequestParam Map<String, String> all,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    Act known = known(act);
    Place place = place(me, id, known, subject);
    Map<String, String> given = new LinkedHashMap<>();
    all.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            given.put(name.substring(PREFIX.length()), value);
          }
        });
    String once = key.matches("[0-9a-f-]{36}") ? key : key();
    ActForm form = new ActForm(known, subject, department(place), once, given);
    List<Reason> reasons = new ArrayList<>();
    int status = attempt(me, form, place, remark, locale, reasons);
    if (status == HttpStatus.OK.value()) {
      next.addFlashAttribute("done", Words.of(locale).command(known.command()));
      return "redirect:" + place.back(known);
    }
    response.setStatus(status);
    // A request that was refused may be sent again, corrected, under a key of its own.
    ActForm again = new ActForm(known, subject, department(place), key(), given);
    return page(again, place, remark, reasons, locale, model);
  }

  /** Tries the act, and says with which status it ended and why. */
  private int attempt(
      Person me, ActForm form, Place place, String remark, Locale locale, List<Reason> reasons) {
    for (Field field : form.missing()) {
      reasons.add(reason("act.missing", name(field, locale), locale));
    }
    if (remark.length() > LONGEST_REMARK) {
      reasons.add(reason("act.long", String.valueOf(LONGEST_REMARK), locale));
    }
    if (!reasons.isEmpty()) {
      return UNPROCESSABLE;
    }
    try {
      Request request =
          Request.of(
              place.stream(), "web-" + form.key(), form.command(), me.ref(), zhuanban.today());
      service.act(request, form.act().command(), form.subject(), remark);
      return HttpStatus.OK.value();
    } catch (RefusedException refused) {
      refused
          .refused()
          .all()
          .forEach(each -> reasons.add(new Reason(each.text(locale), each.source())));
      return status(refused.refusal().rule().kind());
    } catch (InputException wrong) {
      reasons.add(reason("act.wrong", wrong(form, wrong.place(), locale), locale));
      return UNPROCESSABLE;
    } catch (StreamMovedException moved) {
      reasons.add(reason("act.moved", "", locale));
      return HttpStatus.CONFLICT.value();
    }
  }

  private static int status(RuleKind kind) {
    return switch (kind) {
      case INPUT, LAW -> UNPROCESSABLE;
      case STATE, CONFLICT -> HttpStatus.CONFLICT.value();
      case RIGHT -> HttpStatus.FORBIDDEN.value();
    };
  }

  private Reason reason(String key, String argument, Locale locale) {
    return new Reason(messages.getMessage(key, new Object[] {argument}, locale), "");
  }

  private String name(Field field, Locale locale) {
    return messages.getMessage(field.label(), null, locale);
  }

  /** The names of the fields that a place may mean. */
  private String wrong(ActForm form, String place, Locale locale) {
    List<Field> filled =
        form.act().fields().stream()
            .filter(field -> !form.given().getOrDefault(field.path(), "").isBlank())
            .toList();
    List<String> meant =
        filled.stream()
            .filter(field -> place.contains(field.path().split("\\.", -1)[0]))
            .map(field -> name(field, locale))
            .toList();
    List<String> shown =
        meant.isEmpty() ? filled.stream().map(field -> name(field, locale)).toList() : meant;
    return String.join(Words.of(locale).chinese() ? "、" : ", ", shown);
  }

  private String page(
      ActForm form, Place place, String remark, List<Reason> reasons, Locale locale, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("act", form.act());
    model.addAttribute("title", place.title());
    model.addAttribute("matter", place.matter());
    model.addAttribute("back", place.back(form.act()));
    model.addAttribute("remark", remark);
    model.addAttribute("reasons", reasons);
    model.addAttribute(
        "inputs",
        form.act().fields().stream()
            .map(
                field ->
                    new Input(
                        field,
                        options(field, place, locale),
                        form.given().getOrDefault(field.path(), "")))
            .toList());
    return "act";
  }

  private List<Option> options(Field field, Place place, Locale locale) {
    Words words = Words.of(locale);
    return switch (field.kind()) {
      case CHOICE ->
          field.constants().stream()
              .map(constant -> new Option(constant.name(), words.label(constant)))
              .toList();
      case DEPARTMENT ->
          Organs.APPROVING.stream().map(organ -> new Option(organ.code(), organ.name())).toList();
      case PROCEDURE -> procedures(place, words);
      case ITEM ->
          place.items().stream().map(item -> new Option(item.code(), item.name())).toList();
      case TEXT, WORDS, LINES, DAY, YES_NO, WORKING_DAYS -> List.of();
    };
  }

  private static List<Option> procedures(Place place, Words words) {
    return place.item().map(ApprovalItem::special).orElse(List.of()).stream()
        .map(special -> new Option(special.reason().name(), words.label(special.reason())))
        .toList();
  }

  private Place place(Person me, String id, Act act, String subject) {
    if (act.subject() == Act.Subject.SUGGESTION) {
      SuggestionView view = zhuanban.forReader(me.ref()).read(StreamKind.SUGGESTION, id);
      return new Place(
          view.key(), title(view.title(zhuanban.today()), id), "", Optional.empty(), List.of());
    }
    ProjectView view = zhuanban.forReader(me.ref()).read(StreamKind.PROJECT, id);
    Optional<ApprovalItem> item =
        act.subject() == Act.Subject.ITEM
            ? Optional.of(
                view.approvals()
                    .state()
                    .known(subject)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
            : Optional.empty();
    return new Place(
        view.key(),
        title(view.title(zhuanban.today()), id),
        item.map(ApprovalItem::name).orElse(""),
        item,
        view.approvals().state().items());
  }

  private static String title(Optional<String> title, String id) {
    return title.orElse(id);
  }

  private static String department(Place place) {
    return place.item().map(ApprovalItem::department).orElse("");
  }

  private static Act known(String path) {
    return Act.find(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
