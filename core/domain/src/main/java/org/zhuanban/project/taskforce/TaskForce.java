package org.zhuanban.project.taskforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.Office;
import org.zhuanban.project.taskforce.Appointment.Capacity;
import org.zhuanban.project.taskforce.Appointment.Seat;

/**
 * The one task force of a project, by office.
 *
 * @param establishedOn the day of its founding; empty until then
 * @param cadence how often it meets
 * @param leads who led from when on, in order; the last one leads
 * @param terms who else sat in it from when to when, in the order of taking seats
 * @param meetings the meetings that were held, in order
 * @param dissolvedOn the day of its dissolution
 * @param recordedFrom the day on which the project was taken over, before which nobody knows when
 *     it met but for the last time; empty if everything was recorded
 */
@Term(zh = "工作专班", en = "task force")
public record TaskForce(
    Optional<LocalDate> establishedOn,
    Cadence cadence,
    List<Lead> leads,
    List<Tenure> terms,
    List<Meeting> meetings,
    Optional<LocalDate> dissolvedOn,
    Optional<LocalDate> recordedFrom) {
  /** There is none yet. */
  public static final TaskForce NONE =
      new TaskForce(
          Optional.empty(),
          Cadence.DEFAULT,
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  /**
   * Who led from when on.
   *
   * @param from the first day
   * @param leader the office
   * @param capacity in what capacity it leads
   */
  public record Lead(LocalDate from, Office leader, Capacity capacity) {}

  /**
   * Who sat in it from when to when.
   *
   * @param from the first day
   * @param to the day of the hand-over, which is no longer theirs; empty while they sit
   * @param appointment the seat
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
   * @param cadence how often it meets
   * @param leads who led from when on
   * @param terms who else sat in it
   * @param meetings the meetings
   * @param dissolvedOn the day of its dissolution
   * @param recordedFrom the day on which the project was taken over
   */
  public TaskForce {
    leads = List.copyOf(leads);
    terms = List.copyOf(terms);
    meetings = List.copyOf(meetings);
  }

  /**
   * Finds who led on a day.
   *
   * @param day the day
   * @return the office; empty before the founding
   */
  public Optional<Office> leaderOn(LocalDate day) {
    return leadOn(day).map(Lead::leader);
  }

  /**
   * Finds who led on a day, since when and in what capacity.
   *
   * @param day the day
   * @return the lead; of a hand-over on the day, that of the successor; empty before the founding
   */
  public Optional<Lead> leadOn(LocalDate day) {
    return leads.stream()
        .filter(lead -> !lead.from().isAfter(day))
        .reduce((earlier, later) -> later);
  }

  /**
   * Lists who sat in it beside the leader on a day.
   *
   * @param day the day
   * @return the seats; of a hand-over on the day, that of the successor
   */
  public List<Appointment> seatsOn(LocalDate day) {
    return terms.stream().filter(term -> term.on(day)).map(Tenure::appointment).toList();
  }

  /**
   * Finds who coordinated a key project on a day.
   *
   * @param day the day
   * @return the seat; of a hand-over on the day, that of the successor; empty if there was none
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

  /** {@return who sits in it now, beside the leader} */
  public Stream<Appointment> sitting() {
    return terms.stream().filter(term -> term.to().isEmpty()).map(Tenure::appointment);
  }

  /** {@return the offices in it now, the leader first} */
  public List<Office> offices() {
    return Stream.concat(
            leads.stream().skip(Math.max(0, leads.size() - 1)).map(Lead::leader),
            sitting().map(Appointment::office))
        .toList();
  }

  static TaskForce founded(Lead lead, List<Appointment> seats, Cadence cadence) {
    return new TaskForce(
        Optional.of(lead.from()),
        cadence,
        List.of(lead),
        seats.stream().map(seat -> new Tenure(lead.from(), Optional.empty(), seat)).toList(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  TaskForce withLeader(Lead lead) {
    return new TaskForce(
        establishedOn,
        cadence,
        Stream.concat(leads.stream(), Stream.of(lead)).toList(),
        terms,
        meetings,
        dissolvedOn,
        recordedFrom);
  }

  /**
   * {@return the task force after members have joined and left}
   *
   * @param joined those who join
   * @param left those who leave
   * @param on the day
   */
  public TaskForce withMembers(List<Appointment> joined, List<Office> left, LocalDate on) {
    List<Tenure> next = new ArrayList<>(terms);
    next.replaceAll(term -> term.left(left, on));
    joined.forEach(seat -> next.add(new Tenure(on, Optional.empty(), seat)));
    return new TaskForce(establishedOn, cadence, leads, next, meetings, dissolvedOn, recordedFrom);
  }

  TaskForce withMeeting(Meeting meeting) {
    return new TaskForce(
        establishedOn,
        cadence,
        leads,
        terms,
        Stream.concat(meetings.stream(), Stream.of(meeting)).toList(),
        dissolvedOn,
        recordedFrom);
  }

  TaskForce dissolved(LocalDate on) {
    return new TaskForce(
        establishedOn, cadence, leads, terms, meetings, Optional.of(on), recordedFrom);
  }

  /**
   * Says that the project was taken over.
   *
   * @param day the day from which its meetings are recorded
   * @return the same task force, which owes no meeting for the time before
   */
  public TaskForce recordedSince(LocalDate day) {
    return new TaskForce(
        establishedOn, cadence, leads, terms, meetings, dissolvedOn, Optional.of(day));
  }

  /**
   * {@return the last meeting that is known of before the project was taken over, or that day
   * itself}
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
