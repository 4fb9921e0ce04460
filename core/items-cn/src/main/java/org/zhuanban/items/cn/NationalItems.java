package org.zhuanban.items.cn;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhuanban.input.InputFault;

/**
 * The approval items of the law, in all versions whose text was found.
 *
 * @param versions the versions, by code and then by day
 * @param missing the items whose article was not found
 */
public record NationalItems(List<ItemVersion> versions, List<MissingItem> missing) {
  /** The clause that sets the general limit of a licence. */
  public static final String GENERAL_RULE = "行政许可法第四十二条第一款";

  private static final Comparator<ItemVersion> ORDER =
      Comparator.comparing(ItemVersion::code).thenComparing(ItemVersion::from);

  /**
   * Sorts the versions and checks that those of one item do not overlap.
   *
   * @param versions the versions
   * @param missing the items whose article was not found
   * @throws IllegalArgumentException if two versions of an item are in force on the same day
   */
  public NationalItems {
    versions = versions.stream().sorted(ORDER).toList();
    missing = List.copyOf(missing);
    for (int i = 1; i < versions.size(); i++) {
      ItemVersion earlier = versions.get(i - 1);
      ItemVersion later = versions.get(i);
      if (earlier.code().equals(later.code()) && earlier.inForceOn(later.from())) {
        throw InputFault.REPEATED.at("NationalItems." + later.code(), later.from());
      }
    }
  }

  /** {@return the items that come with this library} */
  public static NationalItems bundled() {
    return ItemFiles.read();
  }

  /** {@return the codes of all items, in order and each once} */
  public List<String> codes() {
    return versions.stream().map(ItemVersion::code).distinct().toList();
  }

  /**
   * {@return the versions of an item, the oldest first; none if it is unknown}
   *
   * @param code its code
   */
  public List<ItemVersion> versions(String code) {
    return versions.stream().filter(version -> version.code().equals(code)).toList();
  }

  /**
   * Returns the version of an item that was in force on a day. The day of application decides which
   * version applies to an application.
   *
   * @param code its code
   * @param day the day
   * @return the version; empty if the item is unknown or the text of that day was not found
   */
  public Optional<ItemVersion> version(String code, LocalDate day) {
    return versions(code).stream().filter(version -> version.inForceOn(day)).findFirst();
  }

  /**
   * {@return the versions of all items that were in force on a day}
   *
   * @param day the day
   */
  public List<ItemVersion> inForceOn(LocalDate day) {
    return versions.stream().filter(version -> version.inForceOn(day)).toList();
  }

  /**
   * Returns the days of a period on which a version of an item began or was no longer in force.
   *
   * @param after the day before the period
   * @param upTo its last day
   * @return the days, in order
   */
  public List<LocalDate> changes(LocalDate after, LocalDate upTo) {
    return List.copyOf(changes(versions.stream(), after, upTo));
  }

  static TreeSet<LocalDate> changes(Stream<ItemVersion> versions, LocalDate after, LocalDate upTo) {
    TreeSet<LocalDate> days = new TreeSet<>();
    versions
        .flatMap(
            version ->
                Stream.concat(
                    Stream.of(version.from()),
                    version.until().map(last -> last.plusDays(1)).stream()))
        .filter(day -> day.isAfter(after) && !day.isAfter(upTo))
        .forEach(days::add);
    return days;
  }
}
