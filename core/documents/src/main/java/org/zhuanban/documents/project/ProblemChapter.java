package org.zhuanban.documents.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.picture.Flag;
import org.zhuanban.party.NameTable.NameKind;
import org.zhuanban.project.problem.ProblemTicket;

/** What a page says of the problems and what was decided on them. */
record ProblemChapter(Tables tables) {
  List<Block> blocks() {
    List<List<Cell>> rows = new ArrayList<>();
    for (ProblemTicket ticket : tickets()) {
      rows.add(
          List.of(
              Cell.of(ticket.problem()),
              Cell.of(
                  texts()
                      .say(
                          "problem.category",
                          Map.of("category", ticket.category(), "words", ticket.words()))),
              tables.cell(ticket.content()),
              tables.cell(ticket.wish()),
              tables.cell(ticket.item().map(tables::item)),
              tables.sentences(ticket.path().stream().map(stay -> stay(ticket, stay)).toList()),
              tables.sentences(decisions(ticket)),
              tables.cell(ticket.toSolve().flatMap(ProblemTicket.ProblemDecision::solveBy)),
              Cell.of(solution(ticket)),
              Cell.of(closed(ticket))));
    }
    return List.of(
        tables.table(
            "page.no-problems",
            List.of(
                tables.text("problem-number"),
                tables.text("problem-category"),
                tables.text("problem-content"),
                tables.text("wish"),
                tables.text("item"),
                tables.text("path"),
                tables.text("decisions"),
                tables.day("solve-by"),
                tables.text("solution"),
                tables.text("closed")),
            rows));
  }

  private List<ProblemTicket> tickets() {
    return tables.view().problems().list().tickets().stream()
        .filter(ticket -> !ticket.reportedOn().isAfter(tables.day()))
        .map(ticket -> ticket.asOf(tables.day()))
        .toList();
  }

  /** Where the problem was, since when, until when a decision was due, and whether it came. */
  private String stay(ProblemTicket ticket, ProblemTicket.Stay stay) {
    LocalDate day = tables.day();
    CalendarBook calendars = tables.view().calendars();
    String level = ticket.terms().nameOf(stay.level());
    String holder =
        tables.view().name(NameKind.ORGAN, stay.holder().code(), day).orElse(stay.holder().name());
    boolean late = ticket.missed(day, calendars).contains(stay);
    Optional<Boolean> met = ticket.met(stay, day, calendars);
    Optional<String> how =
        late && stay.leftOn().isPresent()
            ? Optional.of(texts().say("problem.escalated"))
            : met.map(kept -> texts().say(kept ? "problem.kept" : "problem.late"));
    return texts()
        .say(
            "problem.stay",
            Map.of(
                "level",
                level.equals(holder) ? Optional.empty() : Optional.of(level),
                "holder",
                holder,
                "from",
                stay.receivedOn(),
                "due",
                ticket.clock(stay).bindingOn(day, calendars),
                "how",
                how));
  }

  private List<String> decisions(ProblemTicket ticket) {
    return ticket.decisions().stream()
        .map(
            decided ->
                texts()
                    .say(
                        "problem.decision",
                        Map.of(
                            "day",
                            decided.on(),
                            "meeting",
                            decided.meeting(),
                            "decision",
                            decided.decision())))
        .toList();
  }

  /** The last reported solution, with the denial of the enterprise. */
  private String solution(ProblemTicket ticket) {
    return ticket.solutions().stream()
        .reduce((earlier, later) -> later)
        .map(
            solution ->
                texts()
                    .say(
                        "problem.solution",
                        Map.of(
                            "day",
                            solution.on(),
                            "words",
                            solution.words(),
                            "denied",
                            solution.deniedOn(),
                            "why",
                            solution.denial().flatMap(ProblemTicket.Denial::words))))
        .orElse("");
  }

  private String closed(ProblemTicket ticket) {
    return ticket
        .closing()
        .map(
            closing ->
                texts()
                    .say("problem.closed", Map.of("day", closing.on(), "proof", closing.proof())))
        .orElseGet(() -> texts().say("problem.open"));
  }

  /** The events of the problems; none for readers who may not read them. */
  List<Flag> flags() {
    List<Flag> flags = new ArrayList<>();
    List<ProblemTicket> tickets;
    try {
      tickets = tickets();
    } catch (NotReadableException hidden) {
      return flags;
    }
    for (ProblemTicket ticket : tickets) {
      flag(ticket, Optional.of(ticket.reportedOn()), "event.reported", flags);
      ticket.path().stream()
          .skip(1)
          .forEach(stay -> flag(ticket, Optional.of(stay.receivedOn()), "event.moved", flags));
      flag(ticket, ticket.closedOn(), "event.closed", flags);
    }
    return flags;
  }

  private void flag(ProblemTicket ticket, Optional<LocalDate> on, String key, List<Flag> flags) {
    on.ifPresent(
        day ->
            flags.add(new Flag(day, texts().say(key, Map.of("problem", ticket.problem())), false)));
  }

  private DocumentTexts texts() {
    return tables.texts();
  }
}
