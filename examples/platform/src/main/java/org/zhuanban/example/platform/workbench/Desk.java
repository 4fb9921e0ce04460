package org.zhuanban.example.platform.workbench;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuanban.BoardPage;
import org.zhuanban.PageToken;
import org.zhuanban.ReaderSession;
import org.zhuanban.Zhuanban;
import org.zhuanban.duty.Duty;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.example.platform.signin.Person;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.Owed;

/** Pages of duties: of one's own desk, or of the county for those who read all of it. */
@Component
public class Desk {
  private final Zhuanban zhuanban;

  Desk(Zhuanban zhuanban) {
    this.zhuanban = zhuanban;
  }

  /**
   * A page of duties.
   *
   * @param lines the duties, in the order of their last days
   * @param next the place of the next page; null on the last one
   */
  public record DeskPage(List<DutyLine> lines, @Nullable String next) {}

  /** {@return a query for what is open now} */
  public static BoardQuery.Builder open() {
    return BoardQuery.builder().owed(new Owed.Now());
  }

  /**
   * {@return what a person owes; of an enterprise what it owes itself}
   *
   * @param me the person
   * @param after the place of the page before; null for the first
   * @param words the words
   */
  public DeskPage mine(Person me, @Nullable String after, Words words) {
    BoardQuery.Builder query = open();
    if (me == Person.ENTERPRISE) {
      query.owner(Duty.ENTERPRISE);
    }
    return mine(me, query.build(), after, words);
  }

  /**
   * {@return a part of the own duties of a person}
   *
   * @param me the person
   * @param query the part
   * @param after the place of the page before; null for the first
   * @param words the words
   */
  public DeskPage mine(Person me, BoardQuery query, @Nullable String after, Words words) {
    ReaderSession reader = zhuanban.forReader(me.ref());
    return page(
        reader.mine(query, Optional.ofNullable(after).map(token -> PageToken.read(query, token))),
        query,
        words);
  }

  /**
   * {@return a part of the duties of the county}
   *
   * @param me the person
   * @param query the part
   * @param after the place of the page before; null for the first
   * @param words the words
   */
  public DeskPage county(Person me, BoardQuery query, @Nullable String after, Words words) {
    ReaderSession reader = zhuanban.forReader(me.ref());
    return page(
        reader.board(query, Optional.ofNullable(after).map(token -> PageToken.read(query, token))),
        query,
        words);
  }

  private static DeskPage page(BoardPage page, BoardQuery query, Words words) {
    return new DeskPage(
        page.lines().stream().map(line -> DutyLine.of(line, words)).toList(),
        page.next().map(place -> PageToken.write(query, place)).orElse(null));
  }
}
