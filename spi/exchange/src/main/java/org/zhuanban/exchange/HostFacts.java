package org.zhuanban.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;

/**
 * What receivers want and only the host knows, such as names of persons and texts of papers. A host
 * implements what it has; the {@link Consignment} lists what is missing.
 */
public interface HostFacts {
  /** Facts of a host that knows nothing more. */
  HostFacts NONE = new HostFacts() {};

  /**
   * Finds the name of a person.
   *
   * @param person the host's reference
   * @return the name; empty if it is not known
   */
  default Optional<String> person(PersonRef person) {
    return Optional.empty();
  }

  /**
   * Finds the person who took an act for the organ, where the act does not say so.
   *
   * @param act the act
   * @return the name; empty if it is not known
   */
  default Optional<String> handler(ExchangeRow.ActRow act) {
    return Optional.empty();
  }

  /**
   * Finds the text of a paper, such as an opinion or the words of a rating.
   *
   * @param paper the reference
   * @return the text; empty if it is not known or may not be given out
   */
  default Optional<String> words(DocumentRef paper) {
    return Optional.empty();
  }

  /**
   * Finds the unified social credit code of an organ.
   *
   * @param organ the code of the organ in the county
   * @return the credit code; empty if it is not known
   */
  default Optional<String> organCode(String organ) {
    return Optional.empty();
  }

  /**
   * Finds the time of an act whose entry has none.
   *
   * @param of the application
   * @param kind the kind of the act
   * @param day the day of effect
   * @return the time, in Chinese legal time; empty if it is not known
   */
  default Optional<LocalDateTime> time(ApplicationRef of, ActKind kind, LocalDate day) {
    return Optional.empty();
  }

  /**
   * Finds the form in which an application was made.
   *
   * @param of the application
   * @return the form; empty if it is not known
   */
  default Optional<ApplicationForm> form(ApplicationRef of) {
    return Optional.empty();
  }

  /**
   * Finds whether the result was delivered by courier.
   *
   * @param of the application
   * @return true if it was; empty if it is not known
   */
  default Optional<Boolean> byCourier(ApplicationRef of) {
    return Optional.empty();
  }
}
