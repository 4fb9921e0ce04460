package org.zhuanban.dossier;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.zhuanban.calendar.CalendarRangeException;
import org.zhuanban.calendar.UnknownCalendarException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line. Ends with 0 if all is well, with 1 if the input is refused or something differs
 * from what was expected, with 2 if it was called in a wrong way.
 */
@Command(
    name = "dossier",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = DossierApp.Version.class,
    description = "Replays project dossiers and computes legal deadlines.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:the input is refused, or differs from what was expected",
      "2:wrong usage"
    })
public final class DossierApp {
  private DossierApp() {}

  /**
   * Runs a command and ends the program.
   *
   * @param args the words after the name of the program
   */
  public static void main(String[] args) {
    Charset charset = charset();
    PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, charset);
    PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, charset);
    int code = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** The console's own charset where it can show Chinese; a file or a pipe gets UTF-8. */
  private static Charset charset() {
    return Optional.ofNullable(System.console())
        .map(Console::charset)
        .filter(charset -> charset.newEncoder().canEncode('办'))
        .orElse(StandardCharsets.UTF_8);
  }

  /**
   * Runs a command.
   *
   * @param out where results go
   * @param err where faults go
   * @param args the words after the name of the program
   * @return the exit code
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return run(new Replay(), out, err, args);
  }

  /**
   * Runs a command.
   *
   * @param runner replays dossiers
   * @param out where results go
   * @param err where faults go
   * @param args the words after the name of the program
   * @return the exit code
   */
  static int run(Runner runner, PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new DossierApp())
        .addSubcommand(new RunCommand(runner))
        .addSubcommand(new ReportCommand(runner))
        .addSubcommand(new ScoresCommand(runner))
        .addSubcommand(new MessagesCommand(runner))
        .addSubcommand(new PageCommand(runner))
        .addSubcommand(new PapersCommand(runner))
        .addSubcommand(new ListCommand(runner))
        .addSubcommand(new DueCommand())
        .addSubcommand(new ExplainCommand())
        .registerConverter(LocalDate.class, DossierApp::day)
        .setOut(plain(out))
        .setErr(plain(err))
        .setParameterExceptionHandler(DossierApp::wrongUsage)
        .setExecutionExceptionHandler(DossierApp::refused)
        .execute(args);
  }

  private static PrintWriter plain(PrintWriter writer) {
    return new PrintWriter(new PlainWriter(writer), true);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "%s is not a day such as 2024-01-31".formatted(Quoted.of(text)));
    }
  }

  private static int wrongUsage(ParameterException fault, String[] args) {
    CommandLine command = fault.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(fault.getMessage());
    err.printf(
        Locale.ROOT,
        "'%s --help' shows how to call it.%n",
        command.getCommandSpec().qualifiedName());
    return CommandLine.ExitCode.USAGE;
  }

  /** What is wrong with the input is one sentence; anything else is a mistake of ours and shows. */
  private static int refused(Exception fault, CommandLine command, ParseResult parsed)
      throws Exception {
    boolean input =
        fault instanceof InputException
            || fault instanceof org.zhuanban.input.InputException
            || fault instanceof UnknownCalendarException
            || fault instanceof CalendarRangeException;
    if (!input) {
      throw fault;
    }
    command.getErr().println(fault.getMessage());
    return 1;
  }

  /** Reads the version from the manifest. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = DossierApp.class.getPackage().getImplementationVersion();
      return new String[] {version == null ? "dossier" : "dossier " + version};
    }
  }
}
