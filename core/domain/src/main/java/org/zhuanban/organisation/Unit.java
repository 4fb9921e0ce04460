package org.zhuanban.organisation;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.party.Office;

/**
 * A unit, and what it answers for.
 *
 * @param code its code, as that of a {@linkplain org.zhuanban.party.Department department}; of a
 *     unit that is one, the same
 * @param name its name
 * @param kind what sort of unit it is
 * @param principal the office that answers for it (主要负责人, 主体责任)
 * @param calendar the name of the calendar that its dues run by
 * @param parent the code of the unit above it; empty if it stands under none
 * @param wholeCounty whether it answers for what no other one of its kind does by place or industry
 * @param places the codes of the places that it answers for, as {@link
 *     org.zhuanban.project.Jurisdiction#place} has them
 * @param industries the codes of the industries, as {@link
 *     org.zhuanban.project.Jurisdiction#industry} has them
 */
@Value.Builder
@Term(zh = "机构", en = "unit")
public record Unit(
    String code,
    String name,
    UnitKind kind,
    Office principal,
    String calendar,
    Optional<String> parent,
    boolean wholeCounty,
    List<String> places,
    List<String> industries) {
  /**
   * Checks the code and the name, and copies the lists.
   *
   * @param code its code
   * @param name its name
   * @param kind what sort of unit it is
   * @param principal the office that answers for it
   * @param calendar the name of its calendar
   * @param parent the code of the unit above it
   * @param wholeCounty whether it answers for what no other one of its kind does
   * @param places the codes of the places that it answers for
   * @param industries the codes of the industries
   * @throws IllegalArgumentException if the code is malformed or the name blank
   */
  public Unit {
    Input.code("Unit.code", code);
    Input.said("Unit.name", name, Integer.MAX_VALUE);
    places = Input.list("Unit.places", places);
    industries = Input.list("Unit.industries", industries);
  }

  /**
   * {@return the first thing that both answer for as units of one kind; empty if there is none}
   *
   * @param other the other one
   */
  public Optional<String> shares(Unit other) {
    if (kind != other.kind) {
      return Optional.empty();
    }
    return places.stream()
        .filter(other.places::contains)
        .findFirst()
        .or(() -> industries.stream().filter(other.industries::contains).findFirst())
        .or(() -> wholeCounty && other.wholeCounty ? Optional.of("*") : Optional.empty());
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link Unit}. */
  public static final class Builder extends UnitBuilder {
    Builder() {}
  }
}
