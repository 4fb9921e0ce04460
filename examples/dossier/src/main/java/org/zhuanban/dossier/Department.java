package org.zhuanban.dossier;

import java.util.Optional;

/**
 * A department, or somebody who works like one.
 *
 * @param code its id in the dossier
 * @param name its name
 * @param role its role in the project, such as {@code LEAD_BUREAU}
 * @param calendar the name of its calendar, such as {@code CN+SHILIN}
 * @param level to whom it belongs
 * @param line where it stands in the file
 */
record Department(
    String code,
    String name,
    Optional<String> role,
    String calendar,
    DepartmentLevel level,
    int line) {
  /** The role of the one department whose calendar counts where no other one does. */
  static final String LEAD_BUREAU = "LEAD_BUREAU";
}
