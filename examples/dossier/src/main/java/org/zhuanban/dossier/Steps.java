package org.zhuanban.dossier;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far a command over many projects has come: a bar on a terminal, else a line for each step.
 */
final class Steps implements AutoCloseable {
  private final PrintWriter err;
  private @Nullable ProgressBar bar;

  /**
   * Begins.
   *
   * @param err where lines go
   */
  Steps(PrintWriter err) {
    this.err = err;
  }

  /**
   * Shows a step.
   *
   * @param done the number of projects done with it
   * @param all the number of all; a single one needs no bar
   * @param name the name of the project
   */
  void to(long done, long all, String name) {
    if (bar == null && all > 1 && onTerminal()) {
      bar =
          new ProgressBarBuilder()
              .setInitialMax(all)
              .setStyle(ProgressBarStyle.ASCII)
              .setTaskName("")
              .build();
    }
    if (bar == null) {
      // A file or a pipe gets lines, which stay readable.
      err.println("%s/%s %s".formatted(done, all, name));
    } else {
      bar.setExtraMessage(name).stepTo(done);
    }
  }

  private static boolean onTerminal() {
    return Optional.ofNullable(System.console()).filter(Steps::isTerminal).isPresent();
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

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
