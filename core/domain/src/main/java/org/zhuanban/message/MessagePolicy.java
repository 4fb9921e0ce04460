package org.zhuanban.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Role;

/**
 * The policy of messages: the table of {@linkplain MessageTopic topics} and recipients of a county.
 *
 * <p>Each message is part of the commit of its cause. There is one for each cause and address, also
 * with several roles there. Its organ is the one that the matter belongs to: an enterprise is
 * addressed as the {@link Role#ENTERPRISE} of the project at that organ. The recipient of a message
 * is notified when its content is annulled, or withdrawn by a late entry. That notification goes to
 * the same organ, or its successor. Reminders carry the calendar of the organ, and are sent on its
 * working days, unless the statutory last day of the matter has passed.
 *
 * <p>There are no messages of the time before a take-over or of a case of accountability. There are
 * none of acts with effect {@linkplain #within more than some days} before their recording.
 * Messages of policies and last days follow from a commit as a whole, by its changes. An annulment
 * counts as of the day of its recording. There is no message where time or a notice alone makes a
 * policy hold or moves a last day.
 */
public final class MessagePolicy {
  /** The default table. */
  public static final MessagePolicy USUAL = new MessagePolicy(Map.of(), 30);

  private static final int LONGEST_DAYS = 36_500;

  private final Map<MessageTopic, List<Role>> recipients;
  private final int days;

  private MessagePolicy(Map<MessageTopic, List<Role>> recipients, int days) {
    this.recipients = recipients;
    this.days = days;
  }

  /**
   * Sets the roles of a topic instead of the {@linkplain MessageTopic#roles usual} ones.
   *
   * @param topic the topic
   * @param roles the roles; none for no message
   * @return a copy with the roles
   * @throws org.zhuanban.input.InputException if the topic follows another one. A withdrawal goes
   *     to the recipients of the message withdrawn, and a step to the role of the escalation policy
   */
  public MessagePolicy telling(MessageTopic topic, Role... roles) {
    if (topic == MessageTopic.TAKEN_BACK
        || topic == MessageTopic.STEP_REACHED
        || topic == MessageTopic.STEP_WITHDRAWN) {
      throw InputFault.UNFIT.at("MessagePolicy.roles", "MessagePolicy.topic", topic.code());
    }
    Map<MessageTopic, List<Role>> next = new HashMap<>(recipients);
    next.put(topic, List.of(roles));
    return new MessagePolicy(Map.copyOf(next), days);
  }

  /**
   * Sets the maximum age of news, so that the late import of a history sends no messages.
   *
   * @param most the maximum number of days from the day of effect to the day of recording, from 0
   *     to 36,500. The default is 30, by our convention
   * @return a copy with the roles
   * @throws org.zhuanban.input.InputException if the number is out of range
   */
  public MessagePolicy within(int most) {
    return new MessagePolicy(
        recipients, Input.within("MessagePolicy.within", most, 0, LONGEST_DAYS));
  }

  /**
   * Finds the roles of a topic.
   *
   * @param topic the topic
   * @return the roles; empty if there is no message, or if the topic follows another one
   */
  public List<Role> roles(MessageTopic topic) {
    return recipients.getOrDefault(topic, topic.roles());
  }

  /** {@return the maximum age of news in days, see {@link #within}} */
  public int days() {
    return days;
  }
}
