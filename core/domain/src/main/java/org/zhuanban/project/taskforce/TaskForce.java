package org.zhuanban.project.taskforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.project.taskforce.Appointment.Capacity;
import org.zhuanban.project.taskforce.Appointment.Seat;

/**
 * The task force of a project, by office.
 *
 * @param establishedOn the day of its founding; empty before it
 * @param cadence the cadence of its meetings
 * @param leads the leaders with their first days, in order; the last one is current
 * @param terms the tenures of the other seats, in the order of taking seats
 * @param meetings the meetings that were held, in order
 * @param dissolvedOn the day of its dissolution
 * @param recordedFrom the day of the take-over of the project, before which only the last meeting
 *     is known; empty for a project recorded from its beginning
 * @param convenings the notices of meetings, in order; a later one of the same number postpones
 * @param notice the notice of formation
 */
@Term(zh = "工作专班", en = "task force")
public record TaskForce(
    Optional<LocalDate> establishedOn,
    Cadence cadence,
    List<Lead> leads,
    List<Tenure> terms,
    List<Meeting> meetings,
    Optional<LocalDate> dissolvedOn,
    Optional<LocalDate> recordedFrom,
    List<Convening> convenings,
    Optional<DocumentRef> notice) {
  /** The state before the founding. */
  public static final TaskForce NONE =
      new TaskForce(
          Optional.empty(),
          Cadence.DEFAULT,
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());

  /**
   * A notice of a meeting.
   *
   * @param number the number of the meeting
   * @param noticeOn the day of the notice
   * @param on the day of the meeting
   * @param agenda the items of the agenda
   */
  public record Convening(int number, LocalDate noticeOn, LocalDate on, List<String> agenda) {
    /**
     * Copies the list.
     *
     * @param number the number of the meeting
     * @param noticeOn the day of the notice
     * @param on the day of the meeting
     * @param agenda the items of the agenda
     */
    public Convening {
      agenda = List.copyOf(agenda);
    }
  }

  /**
   * A leader with the first day of the lead.
   *
   * @param from the first day
   * @param leader the office
   * @param capacity the capacity of the leader
   */
  public record Lead(LocalDate from, Office leader, Capacity capacity) {}

  /**
   * A tenure of a seat.
   *
   * @param from the first day
   * @param to the day of the hand-over, which belongs to the successor; empty for a current tenure
   * @param appointment the appointment to the seat
   */
  public record Tenure(LocalDate from, Optional<LocalDate> to, Appointment appointment) {
    private boolean on(LocalDate day) {
      return !from.isAfter(day) && to.filter(left -> !left.isAfter(day)).isEmpty();
    }

    private Tenure left(List<Office> offices, LocalDate on) {
      return to.isEmpty() && offices.contains(appointment.office())
          ? new Tenure(from, Optional.of(on), appointment)
          : this;
    }
  }

  /**
   * Copies the lists.
   *
   * @param establishedOn the day of its founding
   * @param cadence the cadence of its meetings
   * @param leads the leaders with their first days
   * @param terms the tenures of the other seats
   * @param meetings the meetings
   * @param dissolvedOn the day of its dissolution
   * @param recordedFrom the day of the take-over of the project
   * @param convenings the notices of meetings
   * @param notice the notice of formation
   */
  public TaskForce {
    convenings = List.copyOf(convenings);
    leads = List.copyOf(leads);
    terms = List.copyOf(terms);
    meetings = List.copyOf(meetings);
  }

  /**
   * Finds the leader on a day.
   *
   * @param day the day
   * @return the office; empty before the founding
   */
  public Optional<Office> leaderOn(LocalDate day) {
    return leadOn(day).map(Lead::leader);
  }

  /**
   * Finds the lead on a day, with its first day and capacity.
   *
   * @param day the day
   * @return the lead; on the day of a hand-over that of the successor; empty before the founding
   */
  public Optional<Lead> leadOn(LocalDate day) {
    return leads.stream()
        .filter(lead -> !lead.from().isAfter(day))
        .reduce((earlier, later) -> later);
  }

  /**
   * Lists the seats beside the leader on a day.
   *
   * @param day the day
   * @return the seats; on the day of a hand-over that of the successor
   */
  public List<Appointment> seatsOn(LocalDate day) {
    return terms.stream().filter(term -> term.on(day)).map(Tenure::appointment).toList();
  }

  /**
   * Finds the coordinator of a key project on a day.
   *
   * @param day the day
   * @return the seat; on the day of a hand-over that of the successor; empty if there is none
   */
  public Optional<Appointment> coordinatorOn(LocalDate day) {
    return seatsOn(day).stream().filter(held -> held.seat() == Seat.COORDINATOR).findFirst();
  }

  /** {@return the deputy leaders} */
  public List<Office> deputies() {
    return sitting(Seat.DEPUTY);
  }

  /** {@return the members} */
  public List<Office> members() {
    return sitting(Seat.MEMBER);
  }

  /**
   * {@return the offices that hold a seat now}
   *
   * @param seat the seat
   */
  public List<Office> sitting(Seat seat) {
    return sitting().filter(held -> held.seat() == seat).map(Appointment::office).toList();
  }

  /** {@return the current appointments, beside the leader} */
  public Stream<Appointment> sitting() {
    return terms.stream().filter(term -> term.to().isEmpty()).map(Tenure::appointment);
  }

  /** {@return the current offices, the leader first} */
  public List<Office> offices() {
    return Stream.concat(
            leads.stream().skip(Math.max(0, leads.size() - 1)).map(Lead::leader),
            sitting().map(Appointment::office))
        .toList();
  }

  /**
   * Finds the words of a meeting about a problem.
   *
   * @param problem the problem
   * @param number the number of the meeting
   * @return the decision in words; empty if the meeting has none
   */
  public Optional<String> decisionOn(String problem, int number) {
    return meetings.stream()
        .filter(meeting -> meeting.number() == number)
        .flatMap(meeting -> meeting.problems().stream())
        .filter(on -> on.problem().equals(problem))
        .flatMap(on -> on.decision().stream())
        .findFirst();
  }

  static TaskForce founded(
      Lead lead, List<Appointment> seats, Cadence cadence, Optional<DocumentRef> notice) {
    return new TaskForce(
        Optional.of(lead.from()),
        cadence,
        List.of(lead),
        seats.stream().map(seat -> new Tenure(lead.from(), Optional.empty(), seat)).toList(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        notice);
  }

  TaskForce withLeader(Lead lead) {
    return new TaskForce(
        establishedOn,
        cadence,
        Stream.concat(leads.stream(), Stream.of(lead)).toList(),
        terms,
        meetings,
        dissolvedOn,
        recordedFrom,
        convenings,
        notice);
  }

  /**
   * {@return the task force after members have joined and left}
   *
   * @param joined the appointments of those who join
   * @param left the offices of those who leave
   * @param on the first day without the mandate
   */
  public TaskForce withMembers(List<Appointment> joined, List<Office> left, LocalDate on) {
    List<Tenure> next = new ArrayList<>(terms);
    next.replaceAll(term -> term.left(left, on));
    joined.forEach(seat -> next.add(new Tenure(on, Optional.empty(), seat)));
    return new TaskForce(
        establishedOn,
        cadence,
        leads,
        next,
        meetings,
        dissolvedOn,
        recordedFrom,
        convenings,
        notice);
  }

  TaskForce withMeeting(Meeting meeting) {
    return new TaskForce(
        establishedOn,
        cadence,
        leads,
        terms,
        Stream.concat(meetings.stream(), Stream.of(meeting)).toList(),
        dissolvedOn,
        recordedFrom,
        convenings,
        notice);
  }

  TaskForce convened(Convening convening) {
    return new TaskForce(
        establishedOn,
        cadence,
        leads,
        terms,
        meetings,
        dissolvedOn,
        recordedFrom,
        Stream.concat(convenings.stream(), Stream.of(convening)).toList(),
        notice);
  }

  /**
   * Lists the offices that are due at a meeting on a day (应到).
   *
   * @param day the day
   * @return the leader, and the offices with a seat
   */
  public List<Office> dueOn(LocalDate day) {
    return Stream.concat(leaderOn(day).stream(), seatsOn(day).stream().map(Appointment::office))
        .distinct()
        .toList();
  }

  /**
   * Finds the agenda of a meeting.
   *
   * @param number the number of the meeting
   * @return the items of its last notice; none if it was not convened by a notice
   */
  public List<String> agendaOf(int number) {
    return convenings.stream()
        .filter(each -> each.number() == number)
        .reduce((earlier, later) -> later)
        .map(Convening::agenda)
        .orElse(List.of());
  }

  /**
   * Counts how often a meeting was postponed.
   *
   * @param number the number of the meeting
   * @return the number of notices after the first one
   */
  public int postponements(int number) {
    long notices = convenings.stream().filter(each -> each.number() == number).count();
    return Math.max(0, (int) notices - 1);
  }

  TaskForce dissolved(LocalDate on) {
    return new TaskForce(
        establishedOn,
        cadence,
        leads,
        terms,
        meetings,
        Optional.of(on),
        recordedFrom,
        convenings,
        notice);
  }

  /**
   * Sets the day of the take-over of the project.
   *
   * @param day the day from which its meetings are recorded
   * @return the task force, without a duty of meetings before that day
   */
  public TaskForce recordedSince(LocalDate day) {
    return new TaskForce(
        establishedOn,
        cadence,
        leads,
        terms,
        meetings,
        dissolvedOn,
        Optional.of(day),
        convenings,
        notice);
  }

  /**
   * {@return the last known meeting before the take-over of the project, or the day of the
   * take-over}
   */
  public Optional<LocalDate> meetingsFrom() {
    return recordedFrom.map(
        day ->
            meetings.stream()
                .map(Meeting::on)
                .filter(day::isAfter)
                .reduce((earlier, later) -> later)
                .orElse(day));
  }
}
