package org.zhuanban.dossier;

import java.util.Optional;

/**
 * A special procedure that an item may need.
 *
 * @param type which procedure, as written; one outside of the list never pauses
 * @param max the longest that it may take
 * @param counted whether its time counts all the same
 */
record Special(String type, Optional<Length> max, boolean counted) {}
