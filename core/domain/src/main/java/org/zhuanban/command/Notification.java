package org.zhuanban.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.party.Role;

/**
 * A notification of a recipient about an event.
 *
 * @param recipient the recipient: the code of an organ, or the host's reference of an office or
 *     person, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
 * @param role the role of the recipient; empty for the organ itself
 * @param topic the topic, such as {@code correction-notice}, of the same characters
 * @param arguments the arguments of the text. A {@link FreeText} among them can no longer be erased
 *     once the notification is a message
 * @param notBefore the earliest day of sending, in Chinese legal time; empty for at once
 * @param uselessFrom the first day without use, from which it is recorded and not sent; empty if
 *     there is none
 * @param workingDaysOf the name of the calendar of a reminder, which is sent only on its working
 *     days; empty if it is sent on any day
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
   * @param recipient the recipient
   * @param role the role of the recipient; empty for the organ itself
   * @param topic the topic
   * @param arguments the arguments of the text
   * @param notBefore the earliest day of sending
   * @param uselessFrom the first day without use
   * @param workingDaysOf the name of the calendar of a reminder
   */
  public Notification {
    arguments = List.copyOf(arguments);
  }

  /**
   * Sets another organ as the recipient.
   *
   * @param organ the code of the organ
   * @return a copy with that recipient
   */
  public Notification to(String organ) {
    return new Notification(organ, role, topic, arguments, notBefore, uselessFrom, workingDaysOf);
  }

  /**
   * Formats a last day as an argument.
   *
   * @param due the last day
   * @return the ISO date, followed by {@code PROVISIONAL} where a later notice of holidays can
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
