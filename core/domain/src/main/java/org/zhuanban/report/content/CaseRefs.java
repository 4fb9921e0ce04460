package org.zhuanban.report.content;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamView;
import org.zhuanban.duty.Duty;
import org.zhuanban.organisation.Unit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.NameTable;
import org.zhuanban.project.taskforce.Meeting;
import org.zhuanban.project.taskforce.TaskForceDuty;
import org.zhuanban.supervision.SupervisionDuty;
import org.zhuanban.supervision.SupervisionOrder;

/** Makes the references to the cases of one stream, and collects the names behind them. */
public final class CaseRefs {
  private final String id;
  private final StreamView view;
  private final LocalDate day;
  private final NameIndex.Collector names;

  /**
   * Creates the references of a stream.
   *
   * @param id the host's identifier of the project, or {@link CaseRef#project} of another stream
   * @param view the stream
   * @param day the day of the names
   * @param names collects them
   */
  public CaseRefs(String id, StreamView view, LocalDate day, NameIndex.Collector names) {
    this.id = id;
    this.view = view;
    this.day = day;
    this.names = names;
  }

  /**
   * Creates the references of a stream of any kind.
   *
   * @param view the stream
   * @param day the day of the names
   * @param names collects them
   * @return the references by the identifier of a project, and by kind and identifier of others
   */
  public static CaseRefs of(StreamView view, LocalDate day, NameIndex.Collector names) {
    String id = view instanceof ProjectView ? view.key().id() : view.key().toString();
    return new CaseRefs(id, view, day, names);
  }

  /** {@return the stream as a whole} */
  public CaseRef whole() {
    view.title(day).ifPresent(title -> names.project(id, title));
    return CaseRef.of(id);
  }

  /**
   * Refers to a duty.
   *
   * @param duty the duty
   * @return the reference by its key
   */
  public CaseRef duty(Duty duty) {
    return named(
        duty.key(), new CaseName(Optional.of(duty.kind()), duty.subject(), view.subjectName(duty)));
  }

  /**
   * Refers to an approval item.
   *
   * @param item the code of the item
   * @return the reference by the code
   */
  public CaseRef item(String item) {
    return ofItem(item, item);
  }

  /**
   * Refers to a part of an approval item, such as an attempt.
   *
   * @param part the key of the part
   * @param item the code of the item
   * @return the reference by the key
   */
  public CaseRef ofItem(String part, String item) {
    return named(
        part,
        new CaseName(
            Optional.empty(),
            item,
            Optional.of(view)
                .filter(ProjectView.class::isInstance)
                .map(ProjectView.class::cast)
                .map(project -> project.approvals().state())
                .flatMap(approvals -> approvals.known(item).map(approvals::title))));
  }

  /**
   * Refers to a supervision order.
   *
   * @param order the order
   * @return the reference by the key of its duty, named by its paper
   */
  public CaseRef order(SupervisionOrder order) {
    return named(
        "order:" + order.number(),
        new CaseName(
            Optional.of(SupervisionDuty.ORDER),
            order.about().code(),
            order.paper().flatMap(DocumentRef::number)));
  }

  /**
   * Refers to a meeting of a task force that was held.
   *
   * @param meeting the meeting
   * @return the reference by its number
   */
  public CaseRef meeting(Meeting meeting) {
    String number = String.valueOf(meeting.number());
    return named(
        "taskforce:meeting:" + number,
        new CaseName(Optional.of(TaskForceDuty.MEET), number, Optional.empty()));
  }

  /**
   * Refers to what is known by its key alone, such as a problem.
   *
   * @param part the key
   * @return the reference
   */
  public CaseRef part(String part) {
    whole();
    return CaseRef.of(id, part);
  }

  /**
   * Notes the name of an organ or a unit.
   *
   * @param code the code
   * @return the code
   */
  public String organ(String code) {
    view.name(NameTable.NameKind.ORGAN, code, day).ifPresent(name -> names.organ(code, name));
    return code;
  }

  /**
   * Notes the name of a unit of the county, which the project itself may not know.
   *
   * @param unit the unit
   * @return the code of the unit
   */
  public String unit(Unit unit) {
    names.organ(unit.code(), unit.name());
    return organ(unit.code());
  }

  /**
   * Notes the name of a place.
   *
   * @param code the code
   * @return the code
   */
  public String place(String code) {
    view.name(NameTable.NameKind.PLACE, code, day).ifPresent(name -> names.place(code, name));
    return code;
  }

  private CaseRef named(String part, CaseName name) {
    CaseRef where = part(part);
    names.part(where, name);
    return where;
  }
}
