package org.zhuanban.message.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.message.MessageTopic;

/**
 * Something to tell, before it is known to whom.
 *
 * @param topic what sort
 * @param organ the code of the organ that it lies with
 * @param calendar the name of the organ's calendar; empty if it is not known
 * @param red whether the last day that the law gives for it has passed
 * @param arguments what it speaks of, as the topic lists it
 */
record Matter(
    MessageTopic topic,
    String organ,
    Optional<String> calendar,
    boolean red,
    List<String> arguments) {
  Matter {
    arguments = List.copyOf(arguments);
  }

  /** The same for whoever was told that it does not hold, on the days on which that goes. */
  Matter takenBack(long because) {
    List<String> told = new ArrayList<>(arguments.subList(0, 2));
    told.add(topic.name());
    told.add(String.valueOf(because));
    return new Matter(MessageTopic.TAKEN_BACK, organ, quiet(), red, told);
  }

  /** On whose working days alone it is told; empty for any day. */
  Optional<String> quiet() {
    return topic.when() == MessageTopic.When.AT_ONCE || red ? Optional.empty() : calendar;
  }
}
