package org.zhuanban.dossier;

import java.util.Optional;

/**
 * A stage of the approval of a construction project.
 *
 * @param number its number, from 1
 * @param name its name
 * @param lead the code of the department that leads it
 */
record Stage(int number, String name, Optional<String> lead) {}
