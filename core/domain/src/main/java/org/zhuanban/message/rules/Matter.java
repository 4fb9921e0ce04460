package org.zhuanban.message.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.feature.Names;
import org.zhuanban.message.MessageTopic;

/**
 * A matter of a message, before its recipients are known.
 *
 * @param topic the topic
 * @param organ the code of the organ of the matter
 * @param calendar the name of the organ's calendar; empty if it is not known
 * @param red whether the statutory last day has passed
 * @param arguments the arguments, in the order of the topic: the subject by code and by name, and
 *     those after the name of the organ
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

  /** The arguments of the topic, with the name of the stream and of the organ. */
  List<String> arguments(Names names) {
    List<String> all = new ArrayList<>();
    all.add(names.title().orElse(""));
    all.addAll(arguments.subList(0, 2));
    all.add(names.organ(organ).orElse(organ));
    all.addAll(arguments.subList(2, arguments.size()));
    return all;
  }

  /** The withdrawal of the matter for its recipients, on its days of sending. */
  Matter takenBack(long because) {
    List<String> withdrawal = new ArrayList<>(arguments.subList(0, 2));
    withdrawal.add(topic.name());
    withdrawal.add(String.valueOf(because));
    return new Matter(MessageTopic.TAKEN_BACK, organ, quiet(), red, withdrawal);
  }

  /** The calendar whose working days limit the sending; empty for any day. */
  Optional<String> quiet() {
    return topic.when() == MessageTopic.When.AT_ONCE || red ? Optional.empty() : calendar;
  }
}
