package org.zhuanban.organisation;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.party.Office;

/**
 * A unit with its responsibilities.
 *
 * @param code the code, in the form of the code of a {@linkplain org.zhuanban.party.Department
 *     department}; a unit that is a department has the same code
 * @param name the name
 * @param kind the kind of unit
 * @param principal the principal office of the unit (主要负责人, 主体责任)
 * @param calendar the name of the calendar of its due days
 * @param parent the code of the parent unit; empty if there is none
 * @param wholeCounty whether the unit is responsible for the whole county where no other unit of
 *     its kind is by place or industry
 * @param places the codes of the places in its responsibility, as {@link
 *     org.zhuanban.project.Jurisdiction#place} has them
 * @param industries the codes of the industries in its responsibility, as {@link
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
  /** What two units for the whole county share. */
  public static final String WHOLE_COUNTY = "*";

  /**
   * Checks the code and the name, and copies the lists.
   *
   * @param code the code
   * @param name the name
   * @param kind the kind of unit
   * @param principal the principal office of the unit
   * @param calendar the name of its calendar
   * @param parent the code of the parent unit
   * @param wholeCounty whether the unit is responsible for the whole county
   * @param places the codes of the places in its responsibility
   * @param industries the codes of the industries in its responsibility
   * @throws IllegalArgumentException if the code is malformed or the name blank
   */
  public Unit {
    Input.code("Unit.code", code);
    Input.said("Unit.name", name, Integer.MAX_VALUE);
    places = Input.list("Unit.places", places);
    industries = Input.list("Unit.industries", industries);
  }

  /**
   * {@return the first responsibility that both units of one kind have; empty if there is none}
   *
   * @param other the earlier qualification
   */
  public Optional<String> shares(Unit other) {
    if (kind != other.kind) {
      return Optional.empty();
    }
    return places.stream()
        .filter(other.places::contains)
        .findFirst()
        .or(() -> industries.stream().filter(other.industries::contains).findFirst())
        .or(() -> wholeCounty && other.wholeCounty ? Optional.of(WHOLE_COUNTY) : Optional.empty());
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
