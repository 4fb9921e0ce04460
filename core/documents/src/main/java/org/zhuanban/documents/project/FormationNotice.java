package org.zhuanban.documents.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.ProjectView;
import org.zhuanban.documents.Block;
import org.zhuanban.documents.Document;
import org.zhuanban.documents.DocumentTexts;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.project.taskforce.Appointment;
import org.zhuanban.project.taskforce.Appointment.Seat;
import org.zhuanban.project.taskforce.Cadence;
import org.zhuanban.project.taskforce.TaskForce;

/**
 * The draft of the notice that forms a task force (关于成立工作专班的通知). Offices stand in it by their
 * titles.
 *
 * @param project the name of the project
 * @param issuer the name of the issuing organ
 * @param number the number of the notice; empty in a draft, which leaves a blank for it
 * @param day the day of the notice
 * @param leader the leader
 * @param deputies the deputy leaders
 * @param members the members
 * @param coordinators the coordinators of a key project
 * @param cadence the cadence of its meetings
 */
public record FormationNotice(
    String project,
    String issuer,
    Optional<DocumentRef> number,
    LocalDate day,
    Office leader,
    List<Office> deputies,
    List<Office> members,
    List<Office> coordinators,
    Cadence cadence) {
  /**
   * Copies the lists.
   *
   * @param project the name of the project
   * @param issuer the name of the issuing organ
   * @param number the number of the notice
   * @param day the day of the notice
   * @param leader the leader
   * @param deputies the deputy leaders
   * @param members the members
   * @param coordinators the coordinators of a key project
   * @param cadence the cadence of its meetings
   */
  public FormationNotice {
    deputies = List.copyOf(deputies);
    members = List.copyOf(members);
    coordinators = List.copyOf(coordinators);
  }

  /**
   * Reads a task force.
   *
   * @param project the host's identifier of the project
   * @param view the project
   * @param issuer the name of the issuing organ
   * @param day the day of the notice
   * @return the notice; empty if there is no task force on the day
   * @throws org.zhuanban.access.NotReadableException if the reader may not read the task force
   */
  public static Optional<FormationNotice> of(
      String project, ProjectView view, String issuer, LocalDate day) {
    TaskForce force = view.taskForce();
    return force
        .leaderOn(day)
        .map(
            leader ->
                new FormationNotice(
                    view.title(day).orElse(project),
                    issuer,
                    force.notice(),
                    day,
                    leader,
                    seated(force, Seat.DEPUTY, day),
                    seated(force, Seat.MEMBER, day),
                    seated(force, Seat.COORDINATOR, day),
                    force.cadence()));
  }

  private static List<Office> seated(TaskForce force, Seat seat, LocalDate day) {
    return force.seatsOn(day).stream()
        .filter(held -> held.seat() == seat)
        .map(Appointment::office)
        .toList();
  }

  /**
   * {@return the notice as a document}
   *
   * @param texts the texts
   */
  public Document document(DocumentTexts texts) {
    return Document.of(
        Document.Form.PAPER,
        texts.say("formation.title", Map.of("project", project)),
        List.of(
            number
                .flatMap(DocumentRef::documentNumber)
                .orElseGet(() -> texts.say("paper.no-number"))),
        List.of(
            new Block.Addressee(texts.say("formation.addressee")),
            new Block.Paragraph(texts.say("formation.opening", Map.of("project", project))),
            new Block.Section(texts.say("formation.seats"), seats(texts)),
            new Block.Section(
                texts.say("formation.working"),
                List.of(
                    new Block.Paragraph(
                        texts.say(
                            "formation.cadence",
                            Map.of(
                                "before", cadence.untilStart(), "after", cadence.fromStart()))))),
            new Block.Signature(issuer, texts.word(day))),
        texts);
  }

  private List<Block> seats(DocumentTexts texts) {
    return Stream.of(
            Map.entry("formation.leader", List.of(leader)),
            Map.entry("formation.deputies", deputies),
            Map.entry("formation.members", members),
            Map.entry("formation.coordinators", coordinators))
        .filter(seat -> !seat.getValue().isEmpty())
        .<Block>map(
            seat ->
                new Block.Paragraph(texts.say(seat.getKey(), Map.of("offices", seat.getValue()))))
        .toList();
  }
}
