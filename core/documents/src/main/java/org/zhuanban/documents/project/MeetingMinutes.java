package org.zhuanban.documents.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.ProjectView;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.taskforce.Meeting;

/**
 * The draft of the minutes of a meeting of a task force (会议纪要). Offices stand in it by their
 * titles.
 *
 * @param project the name of the project
 * @param issuer the name of the organ that keeps the minutes
 * @param day the day of the minutes
 * @param meeting the meeting
 * @param agenda the items of the agenda
 */
public record MeetingMinutes(
    String project, String issuer, LocalDate day, Meeting meeting, List<String> agenda) {
  /**
   * Copies the list.
   *
   * @param project the name of the project
   * @param issuer the name of the organ that keeps the minutes
   * @param day the day of the minutes
   * @param meeting the meeting
   * @param agenda the items of the agenda
   */
  public MeetingMinutes {
    agenda = List.copyOf(agenda);
  }

  /**
   * Reads a meeting.
   *
   * @param project the host's identifier of the project
   * @param view the project
   * @param issuer the name of the organ that keeps the minutes
   * @param number the number of the meeting
   * @return the minutes of the day of the meeting; empty if it was not held
   * @throws org.zhuanban.access.NotReadableException if the reader may not read the task force
   */
  public static Optional<MeetingMinutes> of(
      String project, ProjectView view, String issuer, int number) {
    return view.taskForce().meetings().stream()
        .filter(held -> held.number() == number)
        .findFirst()
        .map(
            held ->
                new MeetingMinutes(
                    view.title(held.on()).orElse(project),
                    issuer,
                    held.on(),
                    held,
                    view.taskForce().agendaOf(number)));
  }

  /**
   * {@return the minutes as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(texts.say("minutes.day", Map.of("day", meeting.on()))));
    blocks.add(paragraph("minutes.due", meeting.due(), texts));
    blocks.add(
        new Block.Paragraph(texts.say("minutes.present", Map.of("offices", present(texts)))));
    blocks.add(paragraph("minutes.absent", meeting.absent(), texts));
    blocks.add(new Block.Section(texts.say("minutes.agenda"), List.of(listed(agenda, texts))));
    blocks.add(
        new Block.Section(texts.say("minutes.decisions"), List.of(listed(decided(texts), texts))));
    blocks.add(new Block.Signature(issuer, texts.word(day)));
    return Document.of(
        Document.Form.PAPER,
        texts.say("minutes.title", Map.of("project", project, "number", meeting.number())),
        meeting.minutes().flatMap(DocumentRef::number).stream().toList(),
        blocks,
        texts);
  }

  private static Block paragraph(String key, List<?> offices, DocumentTexts texts) {
    return new Block.Paragraph(
        texts.say(key, Map.of("offices", offices.isEmpty() ? texts.say("minutes.none") : offices)));
  }

  private String present(DocumentTexts texts) {
    List<String> present =
        Stream.concat(
                meeting.attended().stream().map(texts::word),
                meeting.standIns().stream()
                    .map(
                        by ->
                            texts.say(
                                "minutes.stand-in", Map.of("by", by.by(), "absent", by.absent()))))
            .toList();
    return present.isEmpty() ? texts.say("minutes.unrecorded") : texts.word(present);
  }

  private List<String> decided(DocumentTexts texts) {
    return Stream.concat(
            meeting.resolutions().stream(),
            meeting.problems().stream()
                .flatMap(
                    on ->
                        on
                            .decision()
                            .map(
                                words ->
                                    texts.say(
                                        "minutes.problem",
                                        Map.of("problem", on.problem(), "decision", words)))
                            .stream()))
        .toList();
  }

  private static Block listed(List<String> texts, DocumentTexts words) {
    return texts.isEmpty()
        ? new Block.Paragraph(words.say("minutes.none"))
        : new Block.Points(texts);
  }
}
