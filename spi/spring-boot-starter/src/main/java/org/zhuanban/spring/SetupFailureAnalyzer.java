package org.zhuanban.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what does not fit and what to do, in place of a stack trace. */
final class SetupFailureAnalyzer extends AbstractFailureAnalyzer<ZhuanbanSetupException> {
  SetupFailureAnalyzer() {}

  @Override
  protected FailureAnalysis analyze(Throwable root, ZhuanbanSetupException cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), root);
  }
}
