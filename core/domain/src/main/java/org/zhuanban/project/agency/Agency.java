package org.zhuanban.project.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/**
 * The agency service for a project.
 *
 * @param mandates the mandates, in order; the last one holds
 * @param services what was done under them and before, in order
 */
public record Agency(List<Mandate> mandates, List<Service> services) {
  /** Nobody was asked yet. */
  static final Agency NONE = new Agency(List.of(), List.of());

  /**
   * A mandate of the enterprise (代办委托书).
   *
   * @param signedOn the day of signing
   * @param agent who acts for the enterprise
   * @param centre the service centre to which the agent belongs
   * @param scope what it covers
   * @param paper the mandate itself
   */
  public record Mandate(
      LocalDate signedOn,
      Office agent,
      Department centre,
      Optional<String> scope,
      DocumentRef paper) {}

  /**
   * A service that was given.
   *
   * @param on the day
   * @param kind which one
   * @param item the code of the approval item that it concerned
   * @param by the office that gave it
   * @param paper the paper that shows it
   */
  public record Service(
      LocalDate on,
      ServiceKind kind,
      Optional<String> item,
      Office by,
      Optional<DocumentRef> paper) {}

  /**
   * Copies the lists.
   *
   * @param mandates the mandates
   * @param services what was done
   */
  public Agency {
    mandates = List.copyOf(mandates);
    services = List.copyOf(services);
  }

  /** {@return the mandate that holds; empty if none was given} */
  public Optional<Mandate> mandate() {
    return mandates.stream().reduce((earlier, later) -> later);
  }

  /**
   * Finds who was the agent on a day.
   *
   * @param day the day
   * @return the office; empty before the first mandate
   */
  public Optional<Office> agentOn(LocalDate day) {
    return mandates.stream()
        .filter(mandate -> !mandate.signedOn().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(Mandate::agent);
  }

  Agency with(Mandate mandate) {
    return new Agency(Stream.concat(mandates.stream(), Stream.of(mandate)).toList(), services);
  }

  Agency with(Service service) {
    return new Agency(mandates, Stream.concat(services.stream(), Stream.of(service)).toList());
  }
}
