package org.zhuanban.takeover;

import org.zhuanban.feature.Refusal;

/**
 * Why a record cannot be taken over.
 *
 * @param path where in the record, such as {@code cases[3].acceptedOn}; empty for the whole of it
 * @param refusal what is wrong there
 */
public record TakeoverFault(String path, Refusal refusal) {
  static TakeoverFault of(TakeoverRule rule, String path, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = path;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new TakeoverFault(path, Refusal.of(rule, arguments));
  }
}
