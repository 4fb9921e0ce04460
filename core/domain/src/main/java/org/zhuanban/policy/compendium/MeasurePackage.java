package org.zhuanban.policy.compendium;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.DocumentRef;

/**
 * A package of measures (政策措施), such as the fourteen measures of a county against an epidemic.
 *
 * @param code the code
 * @param title the title
 * @param paper the paper that adopts it
 * @param adoptedOn the day of its adoption
 * @param from the first day of its force
 * @param end the last day of its force
 * @param measures the measures, by their numbers
 * @param endedOn the day on which it was ended by paper; empty while it was not
 */
@Term(zh = "政策措施", en = "package of measures")
public record MeasurePackage(
    String code,
    String title,
    DocumentRef paper,
    LocalDate adoptedOn,
    LocalDate from,
    LocalDate end,
    List<MeasureStanding> measures,
    Optional<LocalDate> endedOn) {
  /**
   * Copies the list.
   *
   * @param code the code
   * @param title the title
   * @param paper the paper that adopts it
   * @param adoptedOn the day of its adoption
   * @param from the first day of its force
   * @param end the last day of its force
   * @param measures the measures
   * @param endedOn the day on which it was ended by paper
   */
  public MeasurePackage {
    measures = List.copyOf(measures);
  }

  /**
   * Finds a measure.
   *
   * @param number the number
   * @return the measure; empty if there is none of the number
   */
  public Optional<MeasureStanding> measure(int number) {
    return measures.stream().filter(each -> each.measure().number() == number).findFirst();
  }

  /** {@return the first day of the duties of its measures} */
  public LocalDate opensOn() {
    return adoptedOn.isAfter(from) ? adoptedOn : from;
  }

  MeasurePackage with(int number, UnaryOperator<MeasureStanding> change) {
    return new MeasurePackage(
        code,
        title,
        paper,
        adoptedOn,
        from,
        end,
        measures.stream()
            .map(each -> each.measure().number() == number ? change.apply(each) : each)
            .toList(),
        endedOn);
  }

  MeasurePackage ended(LocalDate on) {
    return new MeasurePackage(code, title, paper, adoptedOn, from, end, measures, Optional.of(on));
  }
}
