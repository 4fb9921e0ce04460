package org.zhuanban.project.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.duty.Ending;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.party.SuccessionTable;

/**
 * The agency service for a project.
 *
 * @param mandates the mandates, in order; at most one holds on a day
 * @param services the services, in order, also those before a mandate
 * @param plan the planned services, in order, with their endings
 * @param ratings the ratings of the agent, in order
 */
@Term(zh = "全程代办", en = "free agency service", law = "行政许可法第二十九条第二款")
public record Agency(
    List<Mandate> mandates,
    List<Service> services,
    List<ServicePlan> plan,
    List<AgentRating> ratings) {
  /** The agency service before its first act. */
  public static final Agency NONE = new Agency(List.of(), List.of(), List.of(), List.of());

  /**
   * A rating of the agent by the enterprise.
   *
   * @param on the day
   * @param grade the grade
   * @param mandate the mandate that was rated
   * @param words the rating in words
   * @param answeredOn the day of the answer
   */
  public record AgentRating(
      LocalDate on,
      ServiceGrade grade,
      Mandate mandate,
      Optional<String> words,
      Optional<LocalDate> answeredOn) {
    /** {@return whether the grade is one of the two bad ones (差评), which are to be answered} */
    public boolean bad() {
      return grade.bad();
    }
  }

  /**
   * A mandate of the enterprise (代办委托书).
   *
   * @param signedOn the day of signing
   * @param agent the agent of the enterprise
   * @param centre the service centre of the agent
   * @param scope the scope
   * @param paper the mandate as a document
   * @param ended the ending; empty while the mandate holds
   */
  @Term(zh = "代办委托书", en = "agency mandate", law = "行政许可法第二十九条第二款")
  public record Mandate(
      LocalDate signedOn,
      Office agent,
      Department centre,
      Optional<String> scope,
      DocumentRef paper,
      Optional<MandateEnding> ended) {
    /**
     * Checks whether the mandate held at the end of a day.
     *
     * @param day the day
     * @return true from the day of signing to the day before its end
     */
    public boolean holdsOn(LocalDate day) {
      return !signedOn.isAfter(day) && ended.filter(end -> !end.on().isAfter(day)).isEmpty();
    }

    /**
     * {@return whether an office may act by the mandate: the agent, or another office of the
     * centre}
     *
     * @param office the office
     * @param day the day, read at its end
     * @param successions the mergers of organs
     */
    public boolean covers(Office office, LocalDate day, SuccessionTable successions) {
      return office.equals(agent) || successions.belongs(office, centre.code(), day);
    }

    /** Ends the mandate, unless it ended before. None ends before it began. */
    private Mandate endedBy(LocalDate on, MandateEnd how) {
      LocalDate day = on.isBefore(signedOn) ? signedOn : on;
      return ended.filter(end -> !end.on().isAfter(day)).isPresent()
          ? this
          : new Mandate(
              signedOn, agent, centre, scope, paper, Optional.of(new MandateEnding(day, how)));
    }
  }

  /**
   * The end of a mandate.
   *
   * @param on the first day without the mandate
   * @param how the kind of ending
   */
  public record MandateEnding(LocalDate on, MandateEnd how) {
    /** {@return the ending of the duties by the mandate; a hand-over does not release from them} */
    public Ending ending() {
      return how == MandateEnd.HANDED_OVER ? Ending.replaced(on) : Ending.lapsed(on);
    }
  }

  /**
   * A service that was given.
   *
   * @param on the first day without the mandate
   * @param kind the kind of service
   * @param item the code of the approval item concerned
   * @param by the office that gave it
   * @param paper the paper of the solution
   * @param reminder the reminder (催办); empty for any other service
   */
  public record Service(
      LocalDate on,
      ServiceKind kind,
      Optional<String> item,
      Office by,
      Optional<DocumentRef> paper,
      Optional<Reminder> reminder) {}

  /**
   * A reminder of a duty.
   *
   * @param duty the key of the duty
   * @param owner the code of the owner on that day
   */
  public record Reminder(String duty, String owner) {}

  /**
   * A planned service and its ending.
   *
   * @param service the planned service
   * @param centre the service centre of the mandate at that time
   * @param plannedOn the day of the plan
   * @param ending the ending, by the service or by the end of the duty; empty before it
   */
  public record ServicePlan(
      PlannedService service, Department centre, LocalDate plannedOn, Optional<Ending> ending) {
    private ServicePlan endedBy(Ending by) {
      LocalDate on = by.on().isBefore(plannedOn) ? plannedOn : by.on();
      return ending.filter(end -> !end.on().isAfter(on)).isPresent()
          ? this
          : new ServicePlan(service, centre, plannedOn, Optional.of(new Ending(on, by.how())));
    }
  }

  /**
   * Copies the lists.
   *
   * @param mandates the mandates
   * @param services the services
   * @param plan the planned services
   * @param ratings the ratings of the agent
   */
  public Agency {
    ratings = List.copyOf(ratings);
    mandates = List.copyOf(mandates);
    services = List.copyOf(services);
    plan = List.copyOf(plan);
  }

  /** {@return the mandate that holds; empty if there is none, or if the last one has ended} */
  public Optional<Mandate> mandate() {
    return last().filter(mandate -> mandate.ended().isEmpty());
  }

  private Optional<Mandate> last() {
    return mandates.isEmpty() ? Optional.empty() : Optional.of(mandates.get(mandates.size() - 1));
  }

  /**
   * Finds the mandate that held on a day.
   *
   * @param day the day, read at its end
   * @return the mandate; empty if none held
   */
  public Optional<Mandate> mandateOn(LocalDate day) {
    return mandates.stream().filter(mandate -> mandate.holdsOn(day)).findFirst();
  }

  /**
   * Finds the agent on a day.
   *
   * @param day the day, read at its end
   * @return the office; empty if no mandate held
   */
  public Optional<Office> agentOn(LocalDate day) {
    return mandateOn(day).map(Mandate::agent);
  }

  /** {@return the reminders with their days, owners and duties, in order} */
  public List<Service> reminders() {
    return services.stream().filter(service -> service.reminder().isPresent()).toList();
  }

  Agency with(Mandate mandate) {
    Agency before = ended(mandate.signedOn(), MandateEnd.HANDED_OVER);
    return new Agency(more(before.mandates, mandate), services, plan, ratings);
  }

  private Agency ended(LocalDate on, MandateEnd how) {
    return new Agency(
        mandates.stream().map(mandate -> mandate.endedBy(on, how)).toList(),
        services,
        plan,
        ratings);
  }

  /** Ends the mandate by revocation. The duties of the plan end with it. */
  Agency revoked(LocalDate on) {
    Agency without = ended(on, MandateEnd.REVOKED);
    return new Agency(without.mandates, services, over(Ending.lapsed(on)), ratings);
  }

  /**
   * {@return a copy that ends at the latest with its project}
   *
   * @param project the last day of the project; empty while it goes on
   */
  public Agency overWith(Optional<LocalDate> project) {
    return project
        .map(
            on -> {
              Agency over = ended(on, MandateEnd.PROJECT_OVER);
              return new Agency(over.mandates, services, over(Ending.lapsed(on)), ratings);
            })
        .orElse(this);
  }

  private List<ServicePlan> over(Ending ending) {
    return plan.stream().map(planned -> planned.endedBy(ending)).toList();
  }

  /** Adds a service. It meets the first planned service that fits. */
  Agency with(Service service) {
    List<ServicePlan> next = new ArrayList<>(plan);
    for (int i = 0; i < next.size(); i++) {
      if (fits(service, next.get(i))) {
        next.set(i, next.get(i).endedBy(Ending.done(service.on())));
        break;
      }
    }
    return new Agency(mandates, more(services, service), next, ratings);
  }

  private boolean fits(Service service, ServicePlan planned) {
    boolean agent = mandate().filter(now -> now.agent().equals(service.by())).isPresent();
    return service.reminder().isEmpty()
        && planned.ending().isEmpty()
        && planned.service().kind() == service.kind()
        && planned.service().item().equals(service.item())
        && (agent || planned.service().by().equals(service.by()));
  }

  /**
   * Adds a plan. It replaces the open services of the plan before, and meets no planned service
   * itself; a missed one stays missed.
   */
  Agency planning(Service explanation, List<PlannedService> planned) {
    List<ServicePlan> next = new ArrayList<>(over(Ending.replaced(explanation.on())));
    last()
        .ifPresent(
            mandate ->
                planned.forEach(
                    each ->
                        next.add(
                            new ServicePlan(
                                each, mandate.centre(), explanation.on(), Optional.empty()))));
    return new Agency(mandates, more(services, explanation), next, ratings);
  }

  /** Adds a rating of the last mandate; without one there is nobody to rate. */
  Agency rated(LocalDate on, ServiceGrade grade, Optional<String> words) {
    return last()
        .map(
            mandate ->
                new Agency(
                    mandates,
                    services,
                    plan,
                    more(ratings, new AgentRating(on, grade, mandate, words, Optional.empty()))))
        .orElse(this);
  }

  Agency answered(int number, LocalDate on) {
    List<AgentRating> next = new ArrayList<>(ratings);
    if (number <= next.size()) {
      AgentRating was = next.get(number - 1);
      next.set(
          number - 1,
          new AgentRating(was.on(), was.grade(), was.mandate(), was.words(), Optional.of(on)));
    }
    return new Agency(mandates, services, plan, next);
  }

  private static <T> List<T> more(List<T> list, T added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }
}
