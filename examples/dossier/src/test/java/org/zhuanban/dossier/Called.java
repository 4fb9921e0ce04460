package org.zhuanban.dossier;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What came of calling the program. */
record Called(int code, String out, String err) {
  static Called with(Object... args) {
    return with((request, out, err) -> new RunResult(Map.of(), Set.of(), false), args);
  }

  static Called with(Runner runner, Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        DossierApp.run(
            runner,
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Arrays.stream(args).map(Called::word).toArray(String[]::new));
    return new Called(code, out.toString(), err.toString());
  }

  private static String word(Object arg) {
    return arg instanceof Path path ? path.toString() : arg.toString();
  }

  List<String> outLines() {
    return out.lines().toList();
  }
}
