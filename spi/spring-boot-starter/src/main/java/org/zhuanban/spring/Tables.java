package org.zhuanban.spring;

import java.util.List;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.ClassUtils;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spring.ZhuanbanProperties.Schema;

/**
 * The tables of the library in the database of the application, which are there and of this release
 * once they are opened.
 */
final class Tables {
  private static final String FLYWAY = "org.flywaydb.core.Flyway";
  private static final String LIQUIBASE = "liquibase.integration.spring.SpringLiquibase";

  private final JdbcBuilder jdbc;
  private final DataSource source;

  private Tables(JdbcBuilder jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.source = source;
  }

  /** The tables, made by the tool that the settings name. */
  static Tables of(JdbcBuilder jdbc, DataSource source, Schema schema) {
    Tables tables = new Tables(jdbc, source);
    try {
      switch (schema) {
        case CHECK -> {}
        case CREATE -> jdbc.createSchema(source);
        case FLYWAY -> {
          require(FLYWAY, "flyway");
          ByFlyway.migrate(source, tables.migrations());
        }
        case LIQUIBASE -> {
          require(LIQUIBASE, "liquibase");
          ByLiquibase.migrate(source, tables.migrations());
        }
      }
    } catch (StorageException | IllegalArgumentException e) {
      throw tables.wrong(e);
    }
    return tables;
  }

  DataSource source() {
    return source;
  }

  JdbcBuilder jdbc() {
    return jdbc;
  }

  /** Opens something over the tables. */
  <T> T open(BiFunction<JdbcBuilder, DataSource, T> opening) {
    try {
      return opening.apply(jdbc, source);
    } catch (StorageException | IllegalArgumentException e) {
      throw wrong(e);
    }
  }

  private static void require(String type, String setting) {
    if (!ClassUtils.isPresent(type, null)) {
      throw new ZhuanbanSetupException(
          "zhuanban.schema is '%s', but %s is not on the class path.".formatted(setting, type),
          "Add the dependency, or run the migrations of META-INF/zhuanban yourself and set"
              + " zhuanban.schema to 'check'.");
    }
  }

  private List<String> migrations() {
    List<String> migrations = jdbc.migrations(source);
    if (migrations.isEmpty()) {
      throw new ZhuanbanSetupException(
          "zhuanban.schema names a tool, but the dialect of the application has no migrations.",
          "Make the tables by its script, and set zhuanban.schema to 'check'.");
    }
    return migrations;
  }

  private ZhuanbanSetupException wrong(RuntimeException e) {
    return new ZhuanbanSetupException(
        "The tables of zhuanban cannot be opened: " + e.getMessage(), action(), e);
  }

  private String action() {
    try {
      return """
          Run %s from zhuanban-jdbc by the migrations of the application, or set zhuanban.schema to \
          'flyway' or 'liquibase' to have it run with a history of its own \
          ('create' for examples and tests). If the tables are there, look at zhuanban.table-prefix, \
          the schema of the connection and its rights.\
          """
          .formatted(String.join(", ", jdbc.migrations(source)));
    } catch (StorageException | IllegalArgumentException e) {
      return "Check spring.datasource.url: the database must be reached, and be one that"
          + " zhuanban-jdbc knows (see its dialects).";
    }
  }

  /** Apart, so that Flyway may be absent. */
  private static final class ByFlyway {
    private static void migrate(DataSource source, List<String> migrations) {
      String first = migrations.get(0);
      try {
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:" + first.substring(0, first.lastIndexOf('/')))
            .table("zhuanban_schema_history")
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load()
            .migrate();
      } catch (FlywayException e) {
        throw new ZhuanbanSetupException(
            "Flyway could not run the migrations of zhuanban: " + e.getMessage(),
            "Beside flyway-core, Flyway needs its module of the database, such as"
                + " flyway-database-postgresql or flyway-mysql. Where it knows no such database, run "
                + String.join(", ", migrations)
                + " yourself and set zhuanban.schema to 'check'.",
            e);
      }
    }
  }

  /** Apart, so that Liquibase may be absent. */
  private static final class ByLiquibase {
    private static void migrate(DataSource source, List<String> migrations) {
      for (String migration : migrations) {
        SpringLiquibase liquibase = new SpringLiquibase();
        liquibase.setDataSource(source);
        liquibase.setResourceLoader(new DefaultResourceLoader(Tables.class.getClassLoader()));
        liquibase.setChangeLog("classpath:" + migration);
        liquibase.setDatabaseChangeLogTable("zhuanban_changelog");
        liquibase.setDatabaseChangeLogLockTable("zhuanban_changelog_lock");
        try {
          liquibase.afterPropertiesSet();
        } catch (LiquibaseException e) {
          throw new StorageException("could not run " + migration, false, e);
        }
      }
    }
  }
}
