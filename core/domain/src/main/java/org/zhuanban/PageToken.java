package org.zhuanban;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.StreamKey;

/**
 * The place of a page of a board or a search as a text for links: letters, digits, {@code -} and
 * {@code _}. It names the last line of the page before and no person, and belongs to one query.
 *
 * <p>A token is checked, not secret: an altered one, one of another query and one of another
 * release are faults of input. It gives no right. The rights of the reader are applied to each
 * page, so that also an invented place has only readable rows after it.
 *
 * <pre>{@code
 * BoardPage page = session.mine(query, token.map(text -> PageToken.read(query, text)));
 * Optional<String> next = page.next().map(row -> PageToken.write(query, row));
 * }</pre>
 */
public final class PageToken {
  /** The place of its faults. */
  private static final String PLACE = "PageToken";

  private static final byte VERSION = 1;
  private static final int CHECK = 8;
  private static final int LONGEST = 2_000;
  private static final String SEPARATOR = "\n";

  /** What stands in a row for what a place does not need. */
  private static final String ANY = "page";

  private PageToken() {}

  /**
   * Writes the place before the next page.
   *
   * @param query the query of the page
   * @param place the place, as {@link BoardPage#next} has it
   * @return the token
   */
  public static String write(BoardQuery query, BoardRow place) {
    return write(
        text(query),
        List.of(
            place.namespace(),
            place.stream().kind(),
            place.stream().id(),
            place.duty().key(),
            place.duty().due().map(LocalDate::toString).orElse("")));
  }

  /**
   * Writes the place before the next page of a search.
   *
   * @param identifier the identifier of the search
   * @param place the place, as {@link IdentifierPage#next} has it
   * @return the token
   */
  public static String write(String identifier, IdentifierMatch place) {
    return write(
        text(identifier),
        List.of(
            place.namespace(),
            place.stream().kind(),
            place.stream().id(),
            String.valueOf(place.identifier().version()),
            String.valueOf(place.identifier().place())));
  }

  private static String write(String query, List<String> place) {
    byte[] content = String.join(SEPARATOR, place).getBytes(StandardCharsets.UTF_8);
    byte[] token = new byte[1 + CHECK + content.length];
    token[0] = VERSION;
    System.arraycopy(check(query, content), 0, token, 1, CHECK);
    System.arraycopy(content, 0, token, 1 + CHECK, content.length);
    return encoded(token);
  }

  private static String encoded(byte[] token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * Reads the place before a page.
   *
   * @param query the query of the page, equal to that of the page before
   * @param token the token
   * @return the place, for {@link ReaderSession#board(BoardQuery, Optional)} or {@link
   *     ReaderSession#mine}
   * @throws org.zhuanban.input.InputException {@link InputFault#FORM}, if the token was altered, or
   *     is of another query or release; {@link InputFault#MISSING} without one
   */
  public static BoardRow read(BoardQuery query, String token) {
    List<String> parts = parts(text(query), token);
    try {
      return new BoardRow(
          parts.get(0),
          new StreamKey(parts.get(1), parts.get(2)),
          DutyRow.builder()
              .key(parts.get(3))
              .kind(ANY)
              .owner(ANY)
              .subject(ANY)
              .bindingDue(
                  Optional.of(parts.get(4))
                      .filter(day -> !day.isEmpty())
                      .map(day -> new DueDate(LocalDate.parse(day), false)))
              .openedOn(LocalDate.EPOCH)
              .build());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw malformed(token);
    }
  }

  /**
   * Reads the place before a page of a search.
   *
   * @param identifier the identifier, equal to that of the page before
   * @param token the token
   * @return the place, for {@link ReaderSession#search} or {@link Zhuanban#search}
   * @throws org.zhuanban.input.InputException {@link InputFault#FORM}, if the token was altered, or
   *     is of another search or release; {@link InputFault#MISSING} without one
   */
  public static IdentifierMatch read(String identifier, String token) {
    List<String> parts = parts(text(identifier), token);
    try {
      return new IdentifierMatch(
          parts.get(0),
          new StreamKey(parts.get(1), parts.get(2)),
          new IdentifierRow(
              Long.parseLong(parts.get(3)),
              Integer.parseInt(parts.get(4)),
              ANY,
              identifier,
              Optional.empty(),
              Optional.empty()));
    } catch (IllegalArgumentException e) {
      throw malformed(token);
    }
  }

  private static List<String> parts(String query, String token) {
    byte[] bytes = bytes(Input.given(PLACE, token));
    byte[] content = Arrays.copyOfRange(bytes, 1 + CHECK, bytes.length);
    if (bytes[0] != VERSION
        || !Arrays.equals(check(query, content), Arrays.copyOfRange(bytes, 1, 1 + CHECK))) {
      throw malformed(token);
    }
    List<String> parts = List.of(new String(content, StandardCharsets.UTF_8).split(SEPARATOR, -1));
    if (parts.size() != 5) {
      throw malformed(token);
    }
    return parts;
  }

  private static byte[] bytes(String token) {
    if (token.length() <= LONGEST) {
      try {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        // Bits that no byte needs are ignored by the decoder, and were altered.
        if (bytes.length > 1 + CHECK && encoded(bytes).equals(token)) {
          return bytes;
        }
      } catch (IllegalArgumentException e) {
        throw malformed(token);
      }
    }
    throw malformed(token);
  }

  private static RuntimeException malformed(String token) {
    return InputFault.FORM.at(PLACE, "AXByb2plY3QKUC0x", token);
  }

  /** The query, the same text on every node. */
  private static String text(BoardQuery query) {
    Stream<Object> whole =
        Stream.<Object>of(query.owner(), query.kind(), query.dueUpTo(), query.owed());
    Stream<Object> sorts =
        query.sorts().stream()
            .<Object>flatMap(
                sort ->
                    Stream.<Object>of(
                        sort.streamKind(), sort.others(), new TreeSet<>(sort.kinds())));
    return Stream.concat(whole, sorts).map(Object::toString).collect(Collectors.joining(SEPARATOR));
  }

  /** The search, which differs from every query of a board. */
  private static String text(String identifier) {
    return "identifier" + SEPARATOR + identifier;
  }

  /** The check of a place for a query. */
  private static byte[] check(String query, byte[] content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(VERSION);
      digest.update(query.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return Arrays.copyOf(digest.digest(content), CHECK);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
