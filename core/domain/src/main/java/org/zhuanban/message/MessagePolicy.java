package org.zhuanban.message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Role;

/**
 * Who is told what: the table of {@linkplain MessageTopic topics} as a county has it.
 *
 * <p>Each message lies in the commit of its cause, and there is one for each cause and address,
 * whatever roles are reached there. Its organ is that which the matter lies with: an enterprise is
 * addressed as the {@link Role#ENTERPRISE} of the project at that organ. Whoever was told of
 * something that is annulled, or taken back by a late entry, is told that. Reminders carry the
 * calendar of the organ, and go on its working days, unless the last day that the law gives for the
 * matter has passed. What is taken back is told at the organ that it was told at, or its successor.
 *
 * <p>Nobody is told of what took effect {@linkplain #within so many} days before it was recorded,
 * nor of anything before a project was taken over, nor of a case of accountability. Of policies and
 * last days a commit is told as a whole, by what it has changed, and an annulment counts as of the
 * day on which it is recorded; that a policy comes to hold, or a last day moves, with time or by a
 * notice alone, no commit says.
 */
public final class MessagePolicy {
  /** The table as it is. */
  public static final MessagePolicy USUAL = new MessagePolicy(Map.of(), 30);

  private static final int LONGEST_DAYS = 36_500;

  private final Map<MessageTopic, List<Role>> told;
  private final int days;

  private MessagePolicy(Map<MessageTopic, List<Role>> told, int days) {
    this.told = told;
    this.days = days;
  }

  /**
   * Says who is told of a topic instead of the {@linkplain MessageTopic#roles usual} roles.
   *
   * @param topic the topic
   * @param roles who is told; none for nobody
   * @return the rules with that
   * @throws org.zhuanban.input.InputException if the topic follows another: what is taken back
   *     those are told that were told, of steps those on the escalation policy
   */
  public MessagePolicy telling(MessageTopic topic, Role... roles) {
    if (topic == MessageTopic.TAKEN_BACK
        || topic == MessageTopic.STEP_REACHED
        || topic == MessageTopic.STEP_WITHDRAWN) {
      throw InputFault.UNFIT.at("MessagePolicy.roles", "MessagePolicy.topic", topic.code());
    }
    Map<MessageTopic, List<Role>> next = new HashMap<>(told);
    next.put(topic, List.of(roles));
    return new MessagePolicy(Map.copyOf(next), days);
  }

  /**
   * Says for how long something is news: so that a history that is imported late tells nobody.
   *
   * @param most how many days may lie between the day on which something took effect and that on
   *     which it is recorded, from 0 to 36,500; 30 where nothing is said, by our convention
   * @return the rules with that
   * @throws org.zhuanban.input.InputException if the number is another
   */
  public MessagePolicy within(int most) {
    return new MessagePolicy(told, Input.within("MessagePolicy.within", most, 0, LONGEST_DAYS));
  }

  /**
   * Names who is told of a topic.
   *
   * @param topic the topic
   * @return the roles; empty if nobody is told, or it follows another
   */
  public List<Role> roles(MessageTopic topic) {
    return told.getOrDefault(topic, topic.roles());
  }

  /** {@return the number of days for which something is news, see {@link #within}} */
  public int days() {
    return days;
  }
}
