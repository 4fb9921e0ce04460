package org.zhuanban.dossier;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a command over several dossiers has come: a bar on a terminal, else a line for each. */
final class Steps implements AutoCloseable {
  private final PrintWriter err;
  private final int all;
  private final @Nullable ProgressBar bar;
  private int done;

  private Steps(PrintWriter err, int all, @Nullable ProgressBar bar) {
    this.err = err;
    this.all = all;
    this.bar = bar;
  }

  /**
   * Begins.
   *
   * @param all the number of dossiers
   * @param err where lines go
   */
  static Steps of(int all, PrintWriter err) {
    // A file or a pipe gets lines, which stay readable.
    return new Steps(
        err,
        all,
        all == 1 || Optional.ofNullable(System.console()).filter(Steps::isTerminal).isEmpty()
            ? null
            : new ProgressBarBuilder()
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.ASCII)
                .setTaskName("")
                .build());
  }

  /** From JDK 22 on there is a console without a terminal, and a method that says so. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (ReflectiveOperationException unknown) {
      return false;
    }
  }

  /**
   * Begins the next dossier.
   *
   * @param name the name of its project
   */
  void next(String name) {
    done++;
    if (bar == null) {
      err.println("%s/%s %s".formatted(done, all, name));
    } else {
      bar.setExtraMessage(name).stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
