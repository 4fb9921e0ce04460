package org.zhuanban.documents.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.SuggestionView;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.suggestion.Assignment;
import org.zhuanban.suggestion.Handling;

/** What a page says of the suggestions of deputies about the project. */
record SuggestionChapter(Tables tables, Map<String, SuggestionView> suggestions) {
  List<Block> blocks() {
    List<List<Cell>> rows = new ArrayList<>();
    suggestions
        .values()
        .forEach(
            view ->
                view.suggestion()
                    .assignment()
                    .filter(last -> !last.on().isAfter(tables.day()))
                    .ifPresent(last -> rows.add(row(view, last))));
    return List.of(
        tables.table(
            "page.no-suggestions",
            List.of(
                tables.text("suggestion"),
                tables.text("suggestion-title"),
                tables.text("host"),
                tables.text("co-hosts"),
                tables.day("assigned"),
                tables.text("supervisor"),
                tables.text("responsible"),
                tables.text("talks"),
                tables.day("replied"),
                tables.text("reply-class"),
                tables.text("letter"),
                tables.text("openness"),
                tables.text("promise"),
                tables.text("feedback"),
                tables.text("suggestion-stage")),
            rows));
  }

  private List<Cell> row(SuggestionView view, Assignment last) {
    Optional<Assignment.Reply> reply =
        last.lastReply().filter(given -> !given.on().isAfter(tables.day()));
    return List.of(
        Cell.of(last.number()),
        tables.cell(last.title()),
        tables.cell(last.host()),
        tables.cell(last.coHosts()),
        tables.cell(last.on()),
        tables.cell(last.handling().map(Handling::supervisor)),
        tables.cell(last.handling().map(Handling::responsible)),
        tables.cell(last.meetings()),
        tables.cell(reply.map(Assignment.Reply::on)),
        tables.cell(
            reply
                .flatMap(Assignment.Reply::result)
                .map(
                    result ->
                        tables
                            .texts()
                            .say(
                                "suggestion.class",
                                Map.of("letter", result.name(), "words", result)))),
        tables.cell(reply.flatMap(given -> given.letter().number())),
        Cell.of(reply.map(this::published).orElse("")),
        tables.sentences(reply.map(given -> promised(given, last)).orElse(List.of())),
        tables.cell(reply.flatMap(Assignment.Reply::feedback).map(given -> given.satisfaction())),
        tables.cell(view.suggestion().stage()));
  }

  private String published(Assignment.Reply reply) {
    return tables
        .texts()
        .say(
            "suggestion.openness",
            Map.of(
                "openness",
                reply.openness(),
                "day",
                reply.publishedOn(),
                "awaited",
                reply.publishedOn().isEmpty() && reply.toPublish()
                    ? Optional.of(tables.texts().say("suggestion.to-publish"))
                    : Optional.empty()));
  }

  /** What was promised, by when, how far it has come, and when it was done. */
  private List<String> promised(Assignment.Reply reply, Assignment last) {
    List<String> parts = new ArrayList<>();
    reply.promise().ifPresent(parts::add);
    add("suggestion.promised", reply.promisedBy(), Optional.empty(), parts);
    reply
        .progress()
        .forEach(
            report -> add("suggestion.progress", Optional.of(report.on()), report.words(), parts));
    add("suggestion.fulfilled", last.fulfilledOn(), Optional.empty(), parts);
    return parts;
  }

  private void add(String key, Optional<LocalDate> on, Optional<String> words, List<String> parts) {
    on.ifPresent(day -> parts.add(tables.texts().say(key, Map.of("day", day, "words", words))));
  }
}
