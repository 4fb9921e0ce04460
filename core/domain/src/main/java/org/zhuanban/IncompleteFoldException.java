package org.zhuanban;

/** The result of all streams was required, but a stream is missing, or the run was stopped. */
public final class IncompleteFoldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IncompleteFoldException(String why) {
    super(why);
  }
}
