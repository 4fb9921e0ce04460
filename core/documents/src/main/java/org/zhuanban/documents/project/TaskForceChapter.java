package org.zhuanban.documents.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Cell;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.documents.picture.Flag;
import org.zhuanban.project.taskforce.Appointment.Capacity;
import org.zhuanban.project.taskforce.Meeting;
import org.zhuanban.project.taskforce.TaskForce;

/** What a page says of the task force and its meetings. */
record TaskForceChapter(Tables tables) {
  List<Block> seats() {
    TaskForce force = tables.view().taskForce();
    List<List<Cell>> rows = new ArrayList<>();
    force.leads().stream()
        .filter(lead -> begun(lead.from()))
        .forEach(
            lead ->
                rows.add(
                    List.of(
                        Cell.of(seat(texts().say("seat.leader"), lead.capacity())),
                        tables.cell(lead.leader()),
                        tables.cell(lead.from()),
                        Cell.of(""))));
    force.terms().stream()
        .filter(term -> begun(term.from()))
        .forEach(
            term ->
                rows.add(
                    List.of(
                        Cell.of(
                            seat(
                                texts().word(term.appointment().seat()),
                                term.appointment().capacity())),
                        tables.cell(term.appointment().office()),
                        tables.cell(term.from()),
                        tables.cell(term.to().filter(this::begun)))));
    return List.of(
        tables.table(
            "page.no-task-force",
            List.of(
                tables.text("seat"),
                tables.text("office"),
                tables.day("seat-from"),
                tables.day("seat-to")),
            rows));
  }

  private String seat(String seat, Capacity capacity) {
    return texts()
        .say(
            "seat.capacity",
            Map.of(
                "seat",
                seat,
                "capacity",
                capacity == Capacity.SUBSTANTIVE ? Optional.empty() : Optional.of(capacity)));
  }

  List<Block> meetings() {
    TaskForce force = tables.view().taskForce();
    List<List<Cell>> rows = new ArrayList<>();
    for (Meeting held : held(force)) {
      rows.add(
          List.of(
              Cell.of(texts().say("meeting.number", Map.of("number", held.number()))),
              tables.cell(held.on()),
              tables.cell(held.leader()),
              tables.cell(held.attended()),
              tables.cell(held.absent()),
              tables.cell(
                  held.standIns().stream()
                      .map(
                          by ->
                              texts()
                                  .say(
                                      "minutes.stand-in",
                                      Map.of("by", by.by(), "absent", by.absent())))
                      .toList()),
              tables.sentences(force.agendaOf(held.number())),
              tables.sentences(decided(held))));
    }
    return List.of(
        tables.table(
            "page.no-meetings",
            List.of(
                tables.text("meeting"),
                tables.day("held"),
                tables.text("chair"),
                tables.text("present"),
                tables.text("absent"),
                tables.text("stand-ins"),
                tables.text("agenda"),
                tables.text("resolutions")),
            rows));
  }

  private List<Meeting> held(TaskForce force) {
    return force.meetings().stream().filter(held -> begun(held.on())).toList();
  }

  /** The resolutions in words, else how many decisions there were. */
  private List<String> decided(Meeting held) {
    return held.resolutions().isEmpty()
        ? List.of(texts().say("meeting.decisions", Map.of("count", held.decisions())))
        : held.resolutions();
  }

  /** The events of the task force; none for readers who may not read it. */
  List<Flag> flags() {
    TaskForce force;
    try {
      force = tables.view().taskForce();
    } catch (NotReadableException hidden) {
      return List.of();
    }
    List<Flag> flags = new ArrayList<>();
    force
        .establishedOn()
        .ifPresent(on -> flags.add(new Flag(on, texts().say("event.task-force"), true)));
    force
        .meetings()
        .forEach(
            held ->
                flags.add(
                    new Flag(
                        held.on(),
                        texts().say("event.meeting", Map.of("number", held.number())),
                        false)));
    return flags;
  }

  private boolean begun(LocalDate on) {
    return !on.isAfter(tables.day());
  }

  private DocumentTexts texts() {
    return tables.texts();
  }
}
