package org.zhuanban.dossier;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.local.LocalRuleBook;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a command reads: dossiers that it replays, or the store of a run; and by which rules. */
@SuppressWarnings("NullAway.Init") // picocli fills them before it calls
final class Source {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private CalendarOptions calendars;

  @Parameters(
      paramLabel = "DOSSIER.yaml",
      arity = "0..*",
      description = "The dossiers, unless a store is given.")
  private List<Path> dossiers = new ArrayList<>();

  @Option(
      names = "--store",
      paramLabel = "URL",
      description =
          "The store that runs have written, jdbc:h2:... or jdbc:postgresql:..., instead of dossiers. It is not changed.")
  private Optional<String> store;

  @Option(names = "--project", paramLabel = "ID", description = "Of the store this project alone.")
  private Optional<String> project;

  @Option(
      names = "--rules",
      paramLabel = "RULES.yaml",
      description = "What the county has set for itself; without it, what is usual holds.")
  private Optional<Path> rules;

  /** Requires a store or dossiers, and one of the two. */
  void check() {
    if (store.isPresent() != dossiers.isEmpty()) {
      throw wrong("give either dossiers or --store");
    }
    if (project.isPresent() && store.isEmpty()) {
      throw wrong("--project: a dossier has one project; leave it out");
    }
  }

  /** Requires a single project. */
  void checkSingle() {
    check();
    if (dossiers.size() > 1) {
      throw wrong("give one dossier");
    }
    if (store.isPresent() && project.isEmpty()) {
      throw wrong("--project: name the project of the store");
    }
  }

  boolean stored() {
    return store.isPresent();
  }

  List<Path> dossiers() {
    return dossiers;
  }

  /** The single dossier. */
  Dossier dossier(CalendarBook book) {
    return DossierReader.read(dossiers.get(0), book, false);
  }

  /** The project to read alone. */
  Optional<String> project() {
    return project;
  }

  CalendarBook book() {
    return calendars.book();
  }

  LocalRuleBook rules() {
    return rules.map(RulesReader::read).orElse(LocalRuleBook.USUAL);
  }

  /** Requires that no file is both read and written. */
  void checkFiles(List<Path> written) {
    TextFile.check(calendars.readWith(dossiers, rules), written);
  }

  StoredCounty open(CalendarBook book, LocalDate day) {
    return StoredCounty.open(store.orElseThrow(), book, rules(), day, err());
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
