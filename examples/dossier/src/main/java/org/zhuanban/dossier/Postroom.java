package org.zhuanban.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhuanban.Messaging;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.export.Dictionary;
import org.zhuanban.message.MessagePolicy;
import org.zhuanban.message.text.TemplateSet;
import org.zhuanban.party.Role;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.Outbox;

/**
 * Takes the messages of a run, which are sent to the roles at the organs of the dossier.
 *
 * @param dossier the dossier, which names the organs
 * @param clock the day
 * @param reader takes each message
 */
record Postroom(Dossier dossier, RunClock clock, Consumer<SentMessage> reader)
    implements Channel, Directory {
  private static final String NAME = "desk";

  ZhuanbanBuilder open(ZhuanbanBuilder builder, Outbox outbox) {
    return builder
        .directory(this)
        .messaging(
            Messaging.builder()
                .outbox(outbox)
                .messages(MessagePolicy.USUAL)
                .wording(TemplateSet.of(Locale.CHINESE).naming(this::name))
                .channels(this)
                .build());
  }

  @Override
  public List<Address> addresses(String recipient) {
    return List.of(new Address(NAME, recipient));
  }

  @Override
  public List<Address> addresses(Post post) {
    return List.of(new Address(NAME, post.role() + ":" + post.organ()));
  }

  /** What the codes of a dossier stand for that are no departments. */
  @Override
  public Optional<String> name(String reference) {
    return reference.equals("DEVELOPER") ? Optional.of("建设单位") : Optional.empty();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Delivery deliver(Letter letter) {
    String[] address = letter.address().split(":", 2);
    String role = Dictionary.label(Role.valueOf(address[0]), Locale.CHINESE);
    reader.accept(new SentMessage(clock.today(), organ(address[1]) + role, letter.text()));
    return new Delivery.Delivered();
  }

  /** The name of a department; a role says enough of anybody else. */
  private String organ(String code) {
    return Optional.ofNullable(dossier.departments().get(code))
        .map(department -> department.name() + " ")
        .orElse("");
  }
}
