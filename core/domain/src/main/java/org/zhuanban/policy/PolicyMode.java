package org.zhuanban.policy;

/** How an enterprise comes by what a policy gives. */
public enum PolicyMode {
  /** Without applying (免申即享): the organ pays whoever meets the conditions. */
  NO_APPLICATION("免申即享"),
  /** By an application that is answered at once, since the conditions are known (快申快享). */
  INSTANT("快申快享"),
  /** By an application that is examined (申报). */
  APPLICATION("申报");

  private final String chinese;

  PolicyMode(String chinese) {
    this.chinese = chinese;
  }

  /** {@return its name in Chinese} */
  public String chinese() {
    return chinese;
  }
}
