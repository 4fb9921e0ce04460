package org.zhuanban.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.party.Role;

/**
 * Something that somebody is to be told because of what happened.
 *
 * @param recipient who: the code of an organ, or the host's reference of an office or person, 1 to
 *     64 characters out of {@code A-Z a-z 0-9 . _ : -}
 * @param role in what capacity; empty for the organ itself
 * @param topic what sort of message, such as {@code correction-notice}, of the same characters
 * @param arguments what its words speak of; once it is a message, a {@link FreeText} among them can
 *     no longer be erased from it
 * @param notBefore the day before which it is not sent, in Chinese legal time; empty for at once
 * @param uselessFrom the day from which on it is of no use and is recorded instead of sent; empty
 *     if it never is
 * @param workingDaysOf the name of the calendar on whose working days alone it is sent, since it is
 *     a reminder; empty if it is sent on any day
 */
@Value.Builder
public record Notification(
    String recipient,
    Optional<Role> role,
    String topic,
    List<String> arguments,
    Optional<LocalDate> notBefore,
    Optional<LocalDate> uselessFrom,
    Optional<String> workingDaysOf) {
  /**
   * The topic of changes, which programs read. Its arguments are sent as they are and at once: no
   * {@code Wording} and no digest applies to it.
   */
  public static final String CHANGE_TOPIC = "changed";

  /**
   * Copies the arguments.
   *
   * @param recipient who
   * @param role in what capacity; empty for the organ itself
   * @param topic what sort of message
   * @param arguments what its words speak of
   * @param notBefore the day before which it is not sent
   * @param uselessFrom the day from which on it is of no use
   * @param workingDaysOf the calendar on whose working days alone it is sent
   */
  public Notification {
    arguments = List.copyOf(arguments);
  }

  /**
   * Sends it to another organ.
   *
   * @param organ the code of the organ
   * @return the same, with that recipient
   */
  public Notification to(String organ) {
    return new Notification(organ, role, topic, arguments, notBefore, uselessFrom, workingDaysOf);
  }

  /**
   * Writes a last day as an argument.
   *
   * @param due the last day
   * @return its ISO date, followed by {@code PROVISIONAL} where a later notice of holidays can
   *     still move it
   */
  public static String day(Deadline.Due due) {
    return due.certainty() == Certainty.FINAL
        ? due.date().toString()
        : due.date() + " " + due.certainty();
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link Notification}. */
  public static final class Builder extends NotificationBuilder {
    Builder() {}
  }
}
