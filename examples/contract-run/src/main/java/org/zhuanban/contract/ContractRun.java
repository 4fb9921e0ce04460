package org.zhuanban.contract;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.zhuanban.jdbc.Dialect;
import org.zhuanban.spi.StorageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "zhuanban-contract",
    mixinStandardHelpOptions = true,
    description = "Runs the contracts of zhuanban against a database, in tables of their own.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every clause holds",
      "1:a clause does not hold",
      "2:wrong usage, or the database cannot be reached or prepared"
    })
final class ContractRun implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--url", required = true, description = "the JDBC URL, such as jdbc:dm://host")
  private String url = "";

  @Option(names = "--user", description = "the user, if the URL does not name one")
  private @Nullable String user;

  @Option(
      names = "--password",
      arity = "0..1",
      interactive = true,
      echo = false,
      description = "the password; asked for if no value is given")
  private @Nullable String password;

  @Option(names = "--driver", description = "the jar of the JDBC driver; several: once for each")
  private List<Path> drivers = new ArrayList<>();

  @Option(
      names = "--dialect",
      description =
          "the class of the dialect, with a constructor without parameters; or one of h2,"
              + " postgreSql, mariaDb, mySql, kingbaseEs, openGauss, dm, oceanBase, tiDb; asked of"
              + " the connection if not given")
  private @Nullable String dialect;

  @Option(
      names = "--prefix",
      defaultValue = "zbrun_",
      description = "what the tables begin with, or a schema and a dot (${DEFAULT-VALUE})")
  private String prefix = "";

  @Option(
      names = "--only",
      description = "what to try, several: once for each: ${COMPLETION-CANDIDATES} (all)")
  private List<Suite> only = List.of(Suite.values());

  @Option(
      names = "--report",
      defaultValue = "zhuanban-contract.txt",
      description = "the file for the report (${DEFAULT-VALUE})")
  private Path report = Path.of("");

  /** What can be tried alone. */
  private enum Suite {
    storages(OfStorages.class),
    outboxes(OfOutboxes.class),
    boards(OfBoards.class),
    joined(OfJoinedStorages.class);

    private final Class<?> contract;

    Suite(Class<?> contract) {
      this.contract = contract;
    }
  }

  /**
   * Runs the contracts and ends the program.
   *
   * @param args the options
   */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new ContractRun())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              command.getErr().println(failure.getMessage());
              return 2;
            })
        .execute(args);
  }

  @Override
  public Integer call() throws SQLException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = new Progress(out);
    List<String> lines = new ArrayList<>();
    List<String> left;
    try (Target target = new Target(pool(), dialect == null ? null : named(dialect), prefix)) {
      lines.addAll(target.said());
      Dialect spoken = dialect == null ? asked(target) : named(dialect);
      lines.add("dialect: " + (dialect == null ? spoken : dialect));
      lines.add("prefix: " + prefix);
      lines.add("java: " + Runtime.version());
      lines.forEach(out::println);
      try {
        target.prepare(spoken);
        long began = System.nanoTime();
        LauncherFactory.create().execute(suites(), progress);
        lines.add("seconds: " + Duration.ofNanos(System.nanoTime() - began).toSeconds());
      } finally {
        left = target.drop();
      }
    }
    lines.add("left behind: " + (left.isEmpty() ? "nothing" : String.join("; ", left)));
    lines.add("%s passed, %s failed".formatted(progress.passed(), progress.failed()));
    lines.add("");
    lines.addAll(progress.table());
    lines.forEach(out::println);
    for (String failure : progress.failures()) {
      lines.add("");
      lines.add(failure);
    }
    Files.write(report, lines, StandardCharsets.UTF_8);
    out.println("the report is in " + report);
    return progress.failed() == 0 && progress.passed() > 0 ? 0 : 1;
  }

  private LauncherDiscoveryRequest suites() {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(
            only.stream().map(suite -> DiscoverySelectors.selectClass(suite.contract)).toList())
        .configurationParameter("jqwik.database", "")
        .configurationParameter("jqwik.reporting.usejunitplatform", "true")
        .configurationParameter("jqwik.reporting.onlyfailures", "true")
        .build();
  }

  private HikariConfig pool() throws SQLException {
    Properties properties = new Properties();
    if (user != null) {
      properties.setProperty("user", user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    Driver driver = driver();
    HikariConfig config = new HikariConfig();
    config.setDataSource(new DriverSource(driver, url, properties));
    config.setMaximumPoolSize(32);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(30_000);
    return config;
  }

  private Driver driver() throws SQLException {
    List<URL> jars = new ArrayList<>();
    for (Path jar : drivers) {
      if (!Files.isReadable(jar)) {
        throw new SQLException("the driver " + jar + " cannot be read");
      }
      try {
        jars.add(jar.toUri().toURL());
      } catch (IOException failure) {
        throw new SQLException("the driver " + jar + " cannot be read", failure);
      }
    }
    ClassLoader loader =
        new URLClassLoader(jars.toArray(URL[]::new), ContractRun.class.getClassLoader());
    Thread.currentThread().setContextClassLoader(loader);
    for (Driver each : ServiceLoader.load(Driver.class, loader)) {
      if (each.acceptsURL(url)) {
        return each;
      }
    }
    throw new SQLException(
        "no driver knows " + url.replaceAll("[?;].*", "") + "; name its jar by --driver");
  }

  private static Dialect asked(Target target) throws SQLException {
    try (Connection connection = target.source().getConnection()) {
      return Dialect.of(connection);
    }
  }

  private static Dialect named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "h2" -> Dialect.h2();
      case "postgresql" -> Dialect.postgreSql();
      case "mariadb" -> Dialect.mariaDb();
      case "mysql" -> Dialect.mySql();
      case "kingbasees" -> Dialect.kingbaseEs();
      case "opengauss" -> Dialect.openGauss();
      case "dm" -> Dialect.dm();
      case "oceanbase" -> Dialect.oceanBase();
      case "tidb" -> Dialect.tiDb();
      default -> made(name);
    };
  }

  private static Dialect made(String name) {
    try {
      return Class.forName(name, true, Thread.currentThread().getContextClassLoader())
          .asSubclass(Dialect.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | ClassCastException failure) {
      throw new StorageException("'%s' is no dialect: %s".formatted(name, failure), false, failure);
    }
  }
}
