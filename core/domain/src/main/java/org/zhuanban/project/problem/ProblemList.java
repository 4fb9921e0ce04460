package org.zhuanban.project.problem;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * The problems of a project (问题清单).
 *
 * @param byName the problems by id
 */
@Term(zh = "问题清单", en = "problem list")
public record ProblemList(SortedMap<String, ProblemTicket> byName) {
  /** The list without problems. */
  public static final ProblemList NONE = new ProblemList(new TreeMap<>());

  /**
   * Copies the map.
   *
   * @param byName the problems by id
   */
  public ProblemList {
    byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
  }

  /** {@return the problems, by id} */
  public List<ProblemTicket> tickets() {
    return List.copyOf(byName.values());
  }

  /**
   * Finds a problem.
   *
   * @param problem the id of the problem
   * @return the problem; empty if there is none
   */
  public Optional<ProblemTicket> ticket(String problem) {
    return Optional.ofNullable(byName.get(problem));
  }

  /**
   * Lists the problems that hinder an approval item.
   *
   * @param item the code of the item
   * @return the problems, by id
   */
  public List<ProblemTicket> about(String item) {
    return byName.values().stream()
        .filter(ticket -> ticket.item().filter(item::equals).isPresent())
        .toList();
  }

  /**
   * Filters the problems.
   *
   * @param shown the predicate of the problems to keep
   * @return the filtered list
   */
  public ProblemList only(Predicate<ProblemTicket> shown) {
    SortedMap<String, ProblemTicket> kept = new TreeMap<>(byName);
    kept.values().removeIf(shown.negate());
    return new ProblemList(kept);
  }

  /**
   * Changes the problems.
   *
   * @param change the change of a problem, which keeps its id
   * @return the changed list
   */
  public ProblemList map(UnaryOperator<ProblemTicket> change) {
    SortedMap<String, ProblemTicket> next = new TreeMap<>(byName);
    next.replaceAll((problem, ticket) -> change.apply(ticket));
    return new ProblemList(next);
  }

  ProblemList with(ProblemTicket ticket) {
    SortedMap<String, ProblemTicket> next = new TreeMap<>(byName);
    next.put(ticket.problem(), ticket);
    return new ProblemList(next);
  }

  ProblemList with(String problem, UnaryOperator<ProblemTicket> change) {
    ProblemTicket known = byName.get(problem);
    return known == null ? this : with(change.apply(known));
  }

  ProblemList closed(
      String problem, LocalDate on, ProblemProof proof, Optional<DocumentRef> paper) {
    return with(problem, was -> was.closed(new ProblemTicket.Closing(on, proof, paper)));
  }
}
