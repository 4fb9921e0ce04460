package org.zhuanban.prefecture;

import org.zhuanban.input.Input;

/**
 * A county of a prefecture. Counties are ordered by namespace.
 *
 * @param namespace the namespace of its storage, such as its administrative code: letters, digits,
 *     {@code . _ : -}
 * @param name its name as texts show it, at most {@value Input#NAME} characters
 */
public record County(String namespace, String name) implements Comparable<County> {
  /**
   * Checks the names.
   *
   * @param namespace the namespace of its storage
   * @param name its name as texts show it
   * @throws org.zhuanban.input.InputException if a name is missing, too long or has other
   *     characters
   */
  public County {
    Input.reference("County.namespace", namespace, Input.KEY);
    Input.said("County.name", name, Input.NAME);
  }

  @Override
  public int compareTo(County other) {
    int byNamespace = namespace.compareTo(other.namespace);
    return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
  }
}
