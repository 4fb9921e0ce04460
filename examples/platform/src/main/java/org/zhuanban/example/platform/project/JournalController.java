package org.zhuanban.example.platform.project;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhuanban.HistoryEntry;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.WireNames;
import org.zhuanban.Zhuanban;
import org.zhuanban.correction.Corrections;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.example.platform.signin.Person;

/** The journal of a project, with what was corrected. */
@Controller
class JournalController {
  private final Zhuanban zhuanban;

  JournalController(Zhuanban zhuanban) {
    this.zhuanban = zhuanban;
  }

  /**
   * An entry.
   *
   * @param number its number
   * @param act what was done; empty if the library wrote it on the day by itself
   * @param on the day of effect
   * @param recorded the day of the record
   * @param late whether it was recorded after its day
   * @param reason the reason of a late entry; empty if there is none
   * @param annulled whether it was annulled
   */
  record EntryLine(
      long number,
      String act,
      String on,
      String recorded,
      boolean late,
      String reason,
      boolean annulled) {}

  @GetMapping("/projects/{id}/journal")
  String journal(Person me, @PathVariable String id, Locale locale, Model model) {
    ProjectView view = zhuanban.forReader(me.ref()).read(StreamKind.PROJECT, id);
    Words words = Words.of(locale);
    Corrections corrections = view.corrections();
    List<EntryLine> lines =
        view.entries().stream()
            .sorted(Comparator.comparing(HistoryEntry::version).reversed())
            .map(entry -> line(entry, corrections, words))
            .toList();
    Project.head(me, view, id, zhuanban.today(), model);
    model.addAttribute("entries", lines);
    model.addAttribute("version", view.version());
    model.addAttribute("corrected", corrections.annulled().size());
    return "journal";
  }

  private static EntryLine line(HistoryEntry entry, Corrections corrections, Words words) {
    return new EntryLine(
        entry.version(),
        entry.event().command().map(WireNames::of).map(words::command).orElse(""),
        words.day(entry.effectiveOn()),
        words.day(entry.recordedOn()),
        entry.recordedOn().isAfter(entry.effectiveOn()),
        corrections.reasons().getOrDefault(entry.version(), ""),
        corrections.annulled().containsKey(entry.version()));
  }
}
