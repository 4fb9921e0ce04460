package org.zhuanban.policy.compendium;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;

/**
 * The policies of a county.
 *
 * @param editions the editions of the compendium, in the order of their publication
 * @param packages the packages of measures, by code
 */
@Term(zh = "惠企政策汇编", en = "compendium of policies")
public record Compendium(List<PolicyEdition> editions, SortedMap<String, MeasurePackage> packages) {
  /** The compendium without editions. */
  public static final Compendium NONE = new Compendium(List.of(), new TreeMap<>());

  /**
   * Copies the collections.
   *
   * @param editions the editions of the compendium
   * @param packages the packages of measures
   */
  public Compendium {
    editions = List.copyOf(editions);
    packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
  }

  /**
   * Finds the edition that holds on a day.
   *
   * @param day the day, read at its end
   * @return the one with the latest first day, of several the one published last; empty if none
   *     holds yet
   */
  public Optional<PolicyEdition> editionOn(LocalDate day) {
    return editions.stream()
        .filter(edition -> !edition.heldFrom().isAfter(day))
        .max(Comparator.comparing(PolicyEdition::from).thenComparing(PolicyEdition::publishedOn));
  }

  /**
   * Finds an edition.
   *
   * @param number the number of the edition
   * @return the edition; empty if there is none
   */
  public Optional<PolicyEdition> edition(String number) {
    return editions.stream()
        .filter(edition -> edition.catalogue().edition().equals(number))
        .findFirst();
  }

  /**
   * Finds a package of measures.
   *
   * @param code the code
   * @return the package; empty if there is none
   */
  public Optional<MeasurePackage> measures(String code) {
    return Optional.ofNullable(packages.get(code));
  }

  Compendium with(PolicyEdition edition) {
    return new Compendium(Stream.concat(editions.stream(), Stream.of(edition)).toList(), packages);
  }

  Compendium with(MeasurePackage adopted) {
    SortedMap<String, MeasurePackage> next = new TreeMap<>(packages);
    next.put(adopted.code(), adopted);
    return new Compendium(editions, next);
  }

  Compendium with(String code, UnaryOperator<MeasurePackage> change) {
    return measures(code).map(change).map(this::with).orElse(this);
  }
}
