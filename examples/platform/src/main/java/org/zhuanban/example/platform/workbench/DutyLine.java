package org.zhuanban.example.platform.workbench;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhuanban.BoardLine;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.example.platform.page.Words;
import org.zhuanban.spi.StreamKey;

/**
 * A duty as a line of a page.
 *
 * @param duty what has to be done
 * @param matter the item, problem or order that it is about
 * @param title the project
 * @param owner the organ that owes it
 * @param due the last day; null while it stands still
 * @param certainty whether the last day is final
 * @param days the days left, below 0 if it is over; null without a last day
 * @param lamp the light
 * @param why the clause
 * @param page where the matter is handled; null if no page of this platform does it
 * @param ledger where the last day is explained; null if there is no ledger
 */
public record DutyLine(
    String duty,
    String matter,
    String title,
    String owner,
    @Nullable String due,
    String certainty,
    @Nullable Long days,
    Words.@Nullable Lamp lamp,
    String why,
    @Nullable String page,
    @Nullable String ledger) {

  /**
   * {@return a line of a board in words}
   *
   * @param line the line
   * @param words the words
   */
  public static DutyLine of(BoardLine line, Words words) {
    Optional<DutyKind> kind = line.duty().map(duty -> duty.kind());
    StreamKey stream = line.row().stream();
    return new DutyLine(
        kind.map(words::duty).orElse("—"),
        line.subject().orElse(""),
        line.title().orElse(stream.id()),
        line.owner().orElse(line.row().duty().owner()),
        line.due().flatMap(due -> due.dueOn()).map(words::day).orElse(null),
        words.certainty(line.due()).orElse(""),
        line.daysLeft().orElse(null),
        line.light().map(words::lamp).orElse(null),
        line.why().orElse(""),
        page(stream, kind, line.row().duty().subject()),
        line.duty()
            .filter(duty -> stream.kind().equals(StreamKind.PROJECT.name()))
            .map(duty -> ledger(stream.id(), duty.key()))
            .orElse(null));
  }

  /**
   * {@return the address of the ledger of a duty}
   *
   * @param project the project
   * @param duty the key of the duty
   */
  public static String ledger(String project, String duty) {
    return UriComponentsBuilder.fromPath("/projects/{id}/ledger")
        .queryParam("duty", "{duty}")
        .encode()
        .buildAndExpand(project, duty)
        .toUriString();
  }

  private static @Nullable String page(StreamKey stream, Optional<DutyKind> kind, String subject) {
    if (stream.kind().equals(StreamKind.SUGGESTION.name())) {
      return "/suggestions/" + stream.id();
    }
    if (!stream.kind().equals(StreamKind.PROJECT.name())) {
      return null;
    }
    boolean item = kind.filter(ApprovalDuty.class::isInstance).isPresent();
    return "/projects/" + stream.id() + (item ? "/items/" + subject : "/acts");
  }

  /** {@return what has to be done, with what it is about} */
  public String name() {
    return matter.isEmpty() ? duty : duty + "：" + matter;
  }

  /** {@return whether the last day is over} */
  public boolean over() {
    return days != null && days < 0;
  }

  /** {@return the number of days, without a sign} */
  public long distance() {
    return days == null ? 0 : Math.abs(days);
  }

  /** {@return whether the last day is this day} */
  public boolean today() {
    return days != null && days == 0;
  }
}
