package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.StreamKey;

/** What is written of identifiers is well formed, whatever lies in a table. */
class EntryIdentifiersTest {
  private static IdentifierRow row(long version, int place, String text) {
    return Rows.identifier(version, place, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\u0000", "\ud842", "\udfb7\ud842"})
  void a_text_that_not_every_database_keeps_is_neither_written_nor_searched_for(String text) {
    IdentifierRow damaged = row(1, 0, text);

    assertThat(damaged.text()).isEqualTo(text);
    assertThatThrownBy(() -> new EntryIdentifiers(1, List.of(damaged)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 200 characters");
    assertThatThrownBy(() -> IdentifierQuery.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_text_has_at_most_200_characters() {
    String longest = "号".repeat(IdentifierRow.LONGEST);

    assertThat(IdentifierQuery.of(longest).matches(row(1, 0, longest))).isTrue();
    assertThatThrownBy(() -> IdentifierQuery.of(longest + "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rows_are_those_of_the_entry_by_place() {
    for (List<IdentifierRow> rows :
        List.of(
            List.of(row(2, 0, "a")),
            List.of(row(1, 0, "a"), row(1, 0, "b")),
            List.of(row(1, 1, "a"), row(1, 0, "b")),
            List.of(new IdentifierRow(1, 0, "a kind", "a", Optional.empty(), Optional.empty())),
            List.of(new IdentifierRow(1, 0, "k", "a", Optional.of("项"), Optional.empty())),
            List.of(new IdentifierRow(1, 0, "k", "a", Optional.empty(), Optional.of(0))))) {
      assertThatThrownBy(() -> new EntryIdentifiers(1, rows))
          .as("%s", rows)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new EntryIdentifiers(0, List.of(row(0, 0, "a"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new EntryIdentifiers(-7, List.of()).rows()).isEmpty();
  }

  @Test
  void a_commit_names_entries_once_and_none_that_is_still_to_come() {
    StreamKey stream = new StreamKey("project", "P-1");

    assertThatThrownBy(() -> Rows.naming(stream, 1, "c", Rows.identifiers(3, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("identifiers of entry 3");
    assertThatThrownBy(
            () -> Rows.naming(stream, 1, "c", Rows.identifiers(1, 1), Rows.identifiers(1, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("changed twice");
  }
}
