package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.zhuanban.input.InputException;
import org.zhuanban.input.InputFault;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.DutySort;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.StreamKey;

class PageTokenTest {
  private static final BoardQuery OPEN = BoardQuery.builder().owed(new Owed.Now()).build();

  private static BoardRow row(String id, Optional<LocalDate> due) {
    return new BoardRow(
        "530126",
        new StreamKey("project", id),
        DutyRow.builder()
            .key("decide:A01:1")
            .kind("approval.DECIDE")
            .owner("LAND")
            .subject("A01")
            .bindingDue(due.map(day -> new DueDate(day, true)))
            .openedOn(LocalDate.parse("2024-03-04"))
            .build());
  }

  private static void assertFault(BoardQuery query, String token) {
    assertThatThrownBy(() -> PageToken.read(query, token))
        .isInstanceOfSatisfying(
            InputException.class,
            fault -> {
              assertThat(fault.fault()).isEqualTo(InputFault.FORM);
              assertThat(fault.place()).isEqualTo("PageToken");
              assertThat(fault.text(Locale.CHINESE)).doesNotContain("530126");
            });
  }

  @Property
  void a_token_is_the_place_that_it_was_written_for(
      @ForAll @AlphaChars @StringLength(min = 1, max = 64) String id,
      @ForAll @IntRange(min = -1, max = 20_000) int day) {
    Optional<LocalDate> due = day < 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    BoardRow place = row(id, due);

    String token = PageToken.write(OPEN, place);

    assertThat(token).matches("[A-Za-z0-9_-]{20,1000}");
    assertThat(PageToken.read(OPEN, token)).isEqualByComparingTo(place);
  }

  @Property
  void a_token_of_a_search_is_its_place_and_belongs_to_it(
      @ForAll @AlphaChars @StringLength(min = 1, max = 64) String id,
      @ForAll @StringLength(min = 1, max = 60) String identifier,
      @ForAll @IntRange(min = 1) int version,
      @ForAll @IntRange(max = 10_000) int where,
      @ForAll char put) {
    IdentifierMatch place =
        new IdentifierMatch(
            "530126",
            new StreamKey("project", id),
            new IdentifierRow(
                version, 3, "LICENCE", identifier, Optional.of("A01"), Optional.of(1)));

    String token = PageToken.write(identifier, place);

    assertThat(token).matches("[A-Za-z0-9_-]{20,1000}");
    assertThat(PageToken.read(identifier, token)).isEqualByComparingTo(place);
    assertThat(PageToken.read(identifier, token).identifier().text()).isEqualTo(identifier);
    assertFault(OPEN, token);
    assertFaultOfSearch(identifier + "x", token);
    assertFaultOfSearch(identifier, PageToken.write(OPEN, row("P-1", Optional.empty())));
    int at = where % token.length();
    Assume.that(token.charAt(at) != put);
    assertFaultOfSearch(identifier, token.substring(0, at) + put + token.substring(at + 1));
  }

  private static void assertFaultOfSearch(String identifier, String token) {
    assertThatThrownBy(() -> PageToken.read(identifier, token))
        .isInstanceOfSatisfying(
            InputException.class, fault -> assertThat(fault.fault()).isEqualTo(InputFault.FORM));
  }

  @Property
  void an_altered_token_is_a_fault_of_input(
      @ForAll @IntRange(max = 10_000) int where, @ForAll char put) {
    String token = PageToken.write(OPEN, row("P-1", Optional.empty()));
    int at = where % token.length();
    Assume.that(token.charAt(at) != put);

    assertFault(OPEN, token.substring(0, at) + put + token.substring(at + 1));
    assertFault(OPEN, token.substring(0, at));
    assertFault(OPEN, token + put);
  }

  @Test
  void a_token_belongs_to_its_query() {
    String token = PageToken.write(OPEN, row("P-1", Optional.empty()));

    for (BoardQuery other :
        List.of(
            new BoardQuery(
                Optional.of("LAND"), Optional.empty(), Optional.empty(), OPEN.owed(), List.of()),
            BoardQuery.builder().owed(new Owed.Ever()).build(),
            BoardQuery.builder().owed(new Owed.On(LocalDate.EPOCH)).build(),
            new BoardQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OPEN.owed(),
                List.of(new DutySort("project", Set.of("a"), false))))) {
      assertFault(other, token);
    }
  }

  /** The same query on another node, whose sets are in another order. */
  @Test
  void a_token_is_read_on_every_node() {
    String token =
        PageToken.write(
            new BoardQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Owed.Now(),
                List.of(new DutySort("project", Set.of("approval.DECIDE", "a", "b"), false))),
            row("P-1", Optional.of(LocalDate.parse("2024-03-04"))));

    assertThat(token)
        .isEqualTo("AZ6SeZhHBJteNTMwMTI2CnByb2plY3QKUC0xCmRlY2lkZTpBMDE6MQoyMDI0LTAzLTA0");
  }

  @SuppressWarnings("NullAway") // What a host does by mistake.
  @Test
  void without_a_token_it_is_missing() {
    assertThatThrownBy(() -> PageToken.read(OPEN, null))
        .isInstanceOfSatisfying(
            InputException.class, fault -> assertThat(fault.fault()).isEqualTo(InputFault.MISSING));
  }
}
