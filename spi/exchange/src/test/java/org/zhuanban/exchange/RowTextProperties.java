package org.zhuanban.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.zhuanban.exchange.Consignment.TableRow;

/** What other programs read from the texts is what was written. */
class RowTextProperties {
  private static final ReceiverTable<?> TABLE = ServiceTables.PROCESS;

  @Provide
  Arbitrary<List<String>> cells() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(
                3,
                Arbitraries.of(
                    "", "=1+1", "@SUM(A1)", "-5", "a,b", "\"", "a\r\nb", "\t", "饲料𠮷", "\u0001\\")),
            net.jqwik.api.Tuple.of(2, Arbitraries.strings().ofMaxLength(8)))
        .list()
        .ofSize(TABLE.columns().size());
  }

  private static TableRow row(List<String> cells) {
    return new TableRow(
        TABLE,
        new RowKey("P-1", RowKind.ACT, "A01/1/DECISION"),
        7,
        true,
        cells.stream().map(cell -> Optional.of(cell).filter(text -> !text.isEmpty())).toList());
  }

  @Property(tries = 300)
  void csv_is_read_back_and_no_cell_is_a_formula(@ForAll("cells") List<String> cells)
      throws IOException {
    String text = RowText.csv(TABLE, List.of(row(cells), row(cells)));

    List<CSVRecord> records = CSVParser.parse(text, CSVFormat.RFC4180).getRecords();
    assertThat(records).hasSize(3);
    assertThat(records.get(0))
        .containsExactlyElementsOf(
            TABLE.columns().stream().map(ReceiverTable.Column::name).toList());
    for (int i = 0; i < cells.size(); i++) {
      String read = records.get(2).get(i);
      assertThat(read).isIn(cells.get(i), "'" + cells.get(i));
      assertThat(read).doesNotMatch("(?s)[=+\\-@\t\r].*");
    }
  }

  @Property(tries = 300)
  void json_is_read_back(@ForAll("cells") List<String> cells) throws IOException {
    String text = RowText.json(List.of(row(cells), row(cells)));

    assertThat(text.lines()).hasSize(2);
    Map<String, String> read = new LinkedHashMap<>();
    try (JsonParser parser =
        new JsonFactory()
            .createParser(
                text.lines().skip(1).findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8))) {
      String name = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          name = parser.currentName();
        } else if (token.isScalarValue()) {
          read.put(name, token == JsonToken.VALUE_NULL ? "" : parser.getText());
        }
      }
    }
    assertThat(read).containsEntry("table", "up_pro_process").containsEntry("version", "7");
    assertThat(read).containsEntry("key", "P-1:ACT:A01/1/DECISION").containsEntry("valid", "true");
    List<String> values = new ArrayList<>(read.values());
    assertThat(values.subList(4, values.size())).isEqualTo(cells);
  }
}
