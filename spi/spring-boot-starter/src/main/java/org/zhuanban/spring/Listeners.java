package org.zhuanban.spring;

import java.util.List;
import org.zhuanban.monitor.EngineListener;

/** Several listeners as one. */
record Listeners(List<EngineListener> all) implements EngineListener {
  @Override
  public void commandStarted(CommandStarted started) {
    all.forEach(each -> each.commandStarted(started));
  }

  @Override
  public void commandExecuted(CommandExecuted executed) {
    all.forEach(each -> each.commandExecuted(executed));
  }

  @Override
  public void attemptFailed(AttemptFailed failed) {
    all.forEach(each -> each.attemptFailed(failed));
  }

  @Override
  public void sweepFinished(SweepFinished finished) {
    all.forEach(each -> each.sweepFinished(finished));
  }

  @Override
  public void dispatchFinished(DispatchFinished finished) {
    all.forEach(each -> each.dispatchFinished(finished));
  }

  @Override
  public void pageRead(PageRead read) {
    all.forEach(each -> each.pageRead(read));
  }
}
