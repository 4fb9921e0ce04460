package org.zhuanban.engine;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.monitor.EngineListener;

/**
 * The listener of a host, whose exceptions change no result.
 *
 * @param host the listener
 */
public record GuardedListener(EngineListener host) implements EngineListener {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);

  @Override
  public void commandStarted(CommandStarted started) {
    tell(host::commandStarted, started);
  }

  @Override
  public void commandExecuted(CommandExecuted executed) {
    tell(host::commandExecuted, executed);
  }

  @Override
  public void attemptFailed(AttemptFailed failed) {
    tell(host::attemptFailed, failed);
  }

  @Override
  public void sweepFinished(SweepFinished finished) {
    tell(host::sweepFinished, finished);
  }

  @Override
  public void dispatchFinished(DispatchFinished finished) {
    tell(host::dispatchFinished, finished);
  }

  @Override
  public void pageRead(PageRead read) {
    tell(host::pageRead, read);
  }

  private static <T> void tell(Consumer<T> listener, T what) {
    try {
      listener.accept(what);
    } catch (ThreadDeath e) {
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.warn("The listener failed on {}", what, e);
    }
  }
}
