package org.zhuanban.tck;

/** An implementation that breaks one clause, and the suite that has to find it out. */
interface Lie {
  /** {@return its name, which begins with the clause that it breaks} */
  String name();

  /** {@return the suite, which runs over the current lie} */
  Class<?> suite();

  /** Lets the suite run over this lie from now on. */
  void tell();

  /** {@return the clause that it breaks, such as {@code J1}} */
  default String clause() {
    return name().replaceAll("_.*", "");
  }
}
