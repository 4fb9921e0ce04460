package org.zhuanban.project.agency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.SuccessionTable;

/**
 * The workload of service centres and their agents over many projects, in a period.
 *
 * @param byAgent the load of each agent, by {@code centre, title of the agent}
 * @param byCentre the load of each centre, by the code of its successor
 */
@Term(zh = "代办工作量", en = "workload of service centres")
public record CentreWorkload(SortedMap<String, Load> byAgent, SortedMap<String, Load> byCentre) {
  /**
   * A workload.
   *
   * @param projects the number of projects with a mandate at the end of the period
   * @param services the number of services in the period, reminders included
   * @param planned the number of planned services that are open at the end of the period
   * @param ratings the number of ratings in the period
   * @param satisfied the number of them that are not bad
   */
  public record Load(int projects, int services, int planned, int ratings, int satisfied) {
    private static final Load NONE = new Load(0, 0, 0, 0, 0);

    private Load with(Load other) {
      return new Load(
          projects + other.projects,
          services + other.services,
          planned + other.planned,
          ratings + other.ratings,
          satisfied + other.satisfied);
    }
  }

  /**
   * Copies the maps.
   *
   * @param byAgent the load of each agent
   * @param byCentre the load of each centre
   */
  public CentreWorkload {
    byAgent = Collections.unmodifiableSortedMap(new TreeMap<>(byAgent));
    byCentre = Collections.unmodifiableSortedMap(new TreeMap<>(byCentre));
  }

  /**
   * Counts the workload.
   *
   * @param projects the agency services of the projects
   * @param from the first day of the period
   * @param to the last day of the period, read at its end
   * @param successions the successions of departments
   * @return the workload of each centre and agent that had a mandate by the last day
   */
  public static CentreWorkload of(
      Collection<Agency> projects, LocalDate from, LocalDate to, SuccessionTable successions) {
    SortedMap<String, Load> byAgent = new TreeMap<>();
    SortedMap<String, Load> byCentre = new TreeMap<>();
    for (Agency agency : projects) {
      for (Agency.Mandate mandate : agency.mandates()) {
        if (!mandate.signedOn().isAfter(to)) {
          String centre = successions.on(mandate.centre().code(), to);
          Load load = load(agency, mandate, from, to);
          add(byCentre, centre, load);
          add(byAgent, "%s, %s".formatted(centre, mandate.agent().title()), load);
        }
      }
    }
    return new CentreWorkload(byAgent, byCentre);
  }

  private static Load load(Agency agency, Agency.Mandate mandate, LocalDate from, LocalDate to) {
    boolean holds = mandate.holdsOn(to);
    return new Load(
        holds ? 1 : 0,
        (int)
            agency.services().stream()
                .filter(service -> service.by().equals(mandate.agent()))
                .filter(service -> inside(service.on(), from, to))
                .filter(service -> mandate.holdsOn(service.on()))
                .count(),
        holds ? (int) agency.plan().stream().filter(each -> openOn(each, to)).count() : 0,
        (int) rated(agency, mandate, from, to, false),
        (int) rated(agency, mandate, from, to, true));
  }

  private static boolean openOn(Agency.ServicePlan planned, LocalDate day) {
    return !planned.plannedOn().isAfter(day)
        && planned.ending().filter(end -> !end.on().isAfter(day)).isEmpty();
  }

  private static long rated(
      Agency agency, Agency.Mandate mandate, LocalDate from, LocalDate to, boolean satisfied) {
    return agency.ratings().stream()
        .filter(rating -> rating.mandate().signedOn().equals(mandate.signedOn()))
        .filter(rating -> rating.mandate().agent().equals(mandate.agent()))
        .filter(rating -> inside(rating.on(), from, to))
        .filter(rating -> !satisfied || !rating.bad())
        .count();
  }

  private static boolean inside(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  private static void add(Map<String, Load> loads, String key, Load one) {
    loads.put(key, loads.getOrDefault(key, Load.NONE).with(one));
  }
}
