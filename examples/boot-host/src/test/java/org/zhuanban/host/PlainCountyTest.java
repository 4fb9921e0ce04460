package org.zhuanban.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.attribute.Attribute;
import org.zhuanban.attribute.AttributeCommand.SetAttributes;
import org.zhuanban.command.Command;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.StorageException;

class PlainCountyTest {
  private static final Path SOURCE = Path.of("../src/test/java/org/zhuanban/host/PlainCounty.java");

  @Test
  void it_shows_the_board_of_a_project() throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    System.setOut(new PrintStream(shown, true, StandardCharsets.UTF_8));
    try {
      PlainCounty.main(new String[] {"../src/main/resources/catalogue.yaml"});
    } finally {
      System.setOut(console);
    }

    assertThat(shown.toString(StandardCharsets.UTF_8)).contains("SG01", "RUNNING");
  }

  @Test
  void it_has_at_most_forty_lines_with_its_pom() throws Exception {
    List<String> lines = Files.readAllLines(SOURCE);
    Stream<String> code =
        lines.subList(lines.indexOf("// begin") + 1, lines.indexOf("// end")).stream();
    long pom = EmbeddingPageTest.blocks("xml").get(1).lines().count();

    assertThat(code.filter(line -> !line.isBlank()).count() + pom).isLessThanOrEqualTo(40);
  }

  @Test
  void a_row_and_a_command_are_kept_together_or_not_at_all() throws SQLException {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:receipts;DB_CLOSE_DELAY=-1");
    JdbcStorage.createSchema(source);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE receipt (id VARCHAR(40) PRIMARY KEY)");
      Zhuanban zhuanban = PlainCounty.open(source);

      Outcome refused =
          PlainReceipts.receive(zhuanban, source, "r-1", request(AcceptApplication.of("SG01")));
      Outcome done =
          PlainReceipts.receive(
              zhuanban,
              source,
              "r-2",
              request(SetAttributes.of(List.of(Attribute.of("source", "window")))));

      assertThat(refused).isInstanceOf(Outcome.Refused.class);
      assertThat(done).isInstanceOf(Outcome.Done.class);
      try (ResultSet rows = statement.executeQuery("SELECT LISTAGG(id) FROM receipt")) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo("r-2");
      }
    }
  }

  private static Request request(Command command) {
    return Request.of(
        StreamKind.PROJECT.stream("P-1"),
        command.getClass().getSimpleName(),
        command,
        new PersonRef("clerk-7"),
        LocalDate.of(2026, 7, 1));
  }

  @Test
  void a_storage_of_its_own_is_refused_on_a_connection_in_a_transaction() {
    SingleConnectionDataSource inTransaction =
        new SingleConnectionDataSource("jdbc:h2:mem:middle", true);
    inTransaction.setAutoCommit(false);

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> JdbcStorage.of(inTransaction))
        .withMessageContaining("zhuanban.joining");
    inTransaction.destroy();
  }
}
