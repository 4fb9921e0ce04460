package org.zhuanban.dossier;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes a list of cases. */
@Command(
    name = "due",
    description = {
      "Computes a list of deadlines and compares them with what the list expects.",
      "Prints id,due,nominal_due,certainty. While a pause is open both days are SUSPENDED and"
          + " certainty is empty: there is no day that could be certain or not. A malformed row is"
          + " reported, left out of the result, and counts as not as expected."
    })
@SuppressWarnings("NullAway.Init") // picocli fills them before it calls
final class DueCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CalendarOptions calendars;

  @Parameters(paramLabel = "CASES.csv", description = "The list of cases.")
  private Path cases;

  @Option(
      names = "--out",
      paramLabel = "RESULT.csv",
      description = "Where to write the result; without it, it is printed.")
  private Optional<Path> result;

  @Override
  public Integer call() {
    TextFile.check(calendars.readWith(List.of(cases), Optional.empty()), result.stream().toList());
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    DueFile file = DueFile.of(cases.toString(), TextFile.read(cases, TextFile.TABLE_LIMIT));
    DueReport report = new DueReport(file.name(), calendars.book());
    file.forEach(report);
    String table = table(report.answers());
    result.ifPresentOrElse(
        target -> TextFile.write(target, table),
        () -> {
          out.print(table);
          out.println();
        });
    report.faults().forEach(err::println);
    report.notes().forEach(out::println);
    out.println(report.summary());
    return report.fine() ? 0 : 1;
  }

  private static String table(Map<String, DueAnswer> answers) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader("id", "due", "nominal_due", "certainty")
            .setRecordSeparator("\n")
            .build();
    StringBuilder table = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(table, format)) {
      for (Map.Entry<String, DueAnswer> entry : answers.entrySet()) {
        DueAnswer answer = entry.getValue();
        printer.printRecord(entry.getKey(), answer.due(), answer.nominal(), answer.certainty());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.toString();
  }
}
