package org.zhuanban.project;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a project belongs (项目归属): who answers for it follows from that.
 *
 * @param place the code of the place where it lies, as the county codes its townships and parks
 * @param industry the code of its industry, as the county codes those of its groups
 * @param introducedBy the code of the unit that introduced it (引荐单位)
 */
public record Placement(
    Optional<String> place, Optional<String> industry, Optional<String> introducedBy) {
  /** Nothing is known. */
  public static final Placement UNKNOWN =
      new Placement(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Checks the codes.
   *
   * @param place the code of the place
   * @param industry the code of its industry
   * @param introducedBy the code of the unit that introduced it
   * @throws IllegalArgumentException if a code is malformed
   */
  public Placement {
    Stream.of(place, industry, introducedBy)
        .flatMap(Optional::stream)
        .filter(code -> !code.matches("[A-Za-z0-9._-]{1,32}"))
        .findFirst()
        .ifPresent(
            code -> {
              throw new IllegalArgumentException(
                  "a code of a placement is 1 to 32 characters out of A-Z a-z 0-9 . _ -, but was '%s'"
                      .formatted(code));
            });
  }
}
