package org.zhuanban.command;

import java.util.Optional;

/** The names behind the codes in a text. */
public interface CodeNames {
  /**
   * Finds the name of an approval item.
   *
   * @param code the code
   * @return the name; empty if it is not known
   */
  Optional<String> item(String code);

  /**
   * Finds the name of an organ.
   *
   * @param code the code
   * @return the name; empty if it is not known
   */
  Optional<String> organ(String code);

  /**
   * Finds the name of a work of a project.
   *
   * @param code the code
   * @return the name; empty if it is not known
   */
  Optional<String> work(String code);

  /**
   * Finds the name of a place or an industry.
   *
   * @param code the code
   * @return the name; empty if it is not known
   */
  Optional<String> place(String code);

  /**
   * Finds the name of a policy.
   *
   * @param code the code
   * @return the name; empty if it is not known
   */
  Optional<String> policy(String code);
}
