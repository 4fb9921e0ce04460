package org.zhuanban.documents.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.SuggestionView;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.suggestion.Assignment;

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
                tables.text("talks"),
                tables.day("replied"),
                tables.text("reply-class"),
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
        tables.cell(
            reply.flatMap(Assignment.Reply::feedback).map(given -> given.satisfaction())),
        tables.cell(view.suggestion().stage()));
  }
}
