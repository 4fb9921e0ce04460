package org.zhuanban.organisation;

import java.util.Comparator;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * The owner of a target: the county, or a unit in one of its responsibilities. A township that also
 * introduces projects is two owners.
 *
 * @param kind the kind of owner
 * @param unit the code of the unit; empty for the county. In a completion it is also empty for what
 *     no unit of the kind is credited with
 */
@Term(zh = "目标责任单位", en = "owner of a target")
public record TargetOwner(TargetOwnerKind kind, Optional<String> unit)
    implements Comparable<TargetOwner> {
  private static final Comparator<TargetOwner> ORDER =
      Comparator.comparing(TargetOwner::kind).thenComparing(owner -> owner.unit().orElse(""));

  /** The kinds of owners. Every project counts once for each kind. */
  public enum TargetOwnerKind {
    /** The county as a whole. */
    COUNTY(Optional.empty()),
    /** The township responsible for a project. */
    TOWNSHIP(Optional.of(UnitKind.TOWNSHIP)),
    /** The park responsible for a project. */
    PARK(Optional.of(UnitKind.PARK)),
    /** The group responsible for the industry of a project. */
    INDUSTRY_GROUP(Optional.of(UnitKind.INDUSTRY_GROUP)),
    /** The unit that introduced a project (引资单位), of any kind. */
    INTRODUCING_UNIT(Optional.empty());

    @SuppressWarnings("ImmutableEnumChecker") // An Optional of a constant is immutable.
    private final Optional<UnitKind> responsible;

    TargetOwnerKind(Optional<UnitKind> responsible) {
      this.responsible = responsible;
    }

    /**
     * {@return the kind of the responsible unit; empty for the county and for introducing units}
     */
    public Optional<UnitKind> responsible() {
      return responsible;
    }
  }

  /**
   * Checks the code. Callers use {@link #county} and {@link #of}, as the components may grow.
   *
   * @param kind the kind of owner
   * @param unit the code of the unit
   * @throws IllegalArgumentException if the code is malformed, or if the county has one
   */
  public TargetOwner {
    Input.given("TargetOwner.kind", kind);
    Input.given("TargetOwner.unit", unit).ifPresent(code -> Input.code("TargetOwner.unit", code));
    if (kind == TargetOwnerKind.COUNTY && unit.isPresent()) {
      throw InputFault.UNFIT.at("TargetOwner.unit", "TargetOwner.kind", kind);
    }
  }

  /** {@return the county as a whole} */
  public static TargetOwner county() {
    return new TargetOwner(TargetOwnerKind.COUNTY, Optional.empty());
  }

  /**
   * Names a unit in one of its responsibilities.
   *
   * @param kind the kind of owner, not the county
   * @param unit the code of the unit
   * @return the owner
   * @throws IllegalArgumentException if the code is malformed, or if the kind is the county
   */
  public static TargetOwner of(TargetOwnerKind kind, String unit) {
    return new TargetOwner(kind, Optional.of(Input.given("TargetOwner.unit", unit)));
  }

  /** {@return whether a target can be set for the owner: the county, or a named unit} */
  public boolean named() {
    return kind == TargetOwnerKind.COUNTY || unit.isPresent();
  }

  @Override
  public int compareTo(TargetOwner other) {
    return ORDER.compare(this, other);
  }
}
