package org.zhuanban.dossier;

import java.util.List;
import java.util.Optional;
import org.zhuanban.organisation.UnitKind;

/**
 * A department, or somebody who works like one.
 *
 * @param code its id in the dossier
 * @param name its name
 * @param role its role in the project, such as {@code LEAD_BUREAU}
 * @param calendar the name of its calendar, such as {@code CN+SHILIN}
 * @param level to whom it belongs
 * @param places the codes of the places that it is responsible for
 * @param industries the codes of the industries that it is responsible for
 * @param line where it stands in the file
 */
record Department(
    String code,
    String name,
    Optional<String> role,
    String calendar,
    DepartmentLevel level,
    List<String> places,
    List<String> industries,
    int line) {
  /** The role of the one department whose calendar counts where no other one does. */
  static final String LEAD_BUREAU = "LEAD_BUREAU";

  private static final List<UnitKind> TERRITORIAL =
      List.of(UnitKind.TOWNSHIP, UnitKind.PARK, UnitKind.INDUSTRY_GROUP);

  /** {@return its kind as a unit of the county, by its role} */
  UnitKind kind() {
    return role.filter(LEAD_BUREAU::equals).isPresent()
        ? UnitKind.LEAD_BUREAU
        : TERRITORIAL.stream()
            .filter(kind -> role.filter(kind.name()::equals).isPresent())
            .findFirst()
            .orElse(UnitKind.DEPARTMENT);
  }
}
