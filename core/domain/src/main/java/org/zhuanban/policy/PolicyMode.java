package org.zhuanban.policy;

/** The modes of access to the benefit of a policy. */
public enum PolicyMode {
  /** No application (免申即享): the organ pays each project that meets the conditions. */
  NO_APPLICATION("免申即享"),
  /** An application with an instant answer, since the conditions are known (快申快享). */
  INSTANT("快申快享"),
  /** An application with an examination (申报). */
  APPLICATION("申报");

  private final String chinese;

  PolicyMode(String chinese) {
    this.chinese = chinese;
  }

  /** {@return the name of the mode in Chinese} */
  public String chinese() {
    return chinese;
  }
}
