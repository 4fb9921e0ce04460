package org.zhuanban.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuanban.Messaging;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.message.MessagePolicy;
import org.zhuanban.message.MessageTopic;
import org.zhuanban.message.text.TemplateSet;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.Directory.Address;

/** A county that tells the enterprise of a project by e-mail, once a day. */
class CountyTest {
  private static final PersonRef CLERK = new PersonRef("clerk-7");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2024-09-09T02:00:00Z"));
  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now.get();
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private Zhuanban county() {
    Directory roles =
        new Directory() {
          @Override
          public List<Address> addresses(String organ) {
            return List.of();
          }

          @Override
          public List<Address> addresses(Post post) {
            return post.role().equals(Role.ENTERPRISE.name())
                ? List.of(new Address("mail", "enterprise-of-" + post.stream().id()))
                : List.of();
          }
        };
    SmtpChannel mail =
        new SmtpChannel(
            "mail",
            new Mailbox(
                "127.0.0.1",
                server.getSmtp().getPort(),
                Optional.empty(),
                false,
                "zhuanban@county.example",
                Duration.ofMinutes(1)),
            address -> Optional.of(address + "@enterprise.example"),
            letter -> "项目通知",
            clock);
    return Zhuanban.builder()
        .clock(clock)
        .directory(roles)
        .messaging(
            Messaging.builder()
                .messages(MessagePolicy.USUAL)
                .wording(
                    TemplateSet.of(Locale.CHINESE)
                        .with(MessageTopic.ACCEPTED, "您申请的{name}已受理,{promised}前办结。"))
                .channels(mail)
                .digest("mail", LocalTime.of(8, 30))
                .build())
        .build();
  }

  private static ApprovalItem item(String code) {
    ApprovalItem.Builder item = ApprovalItem.builder();
    item.code(code)
        .name("许可" + code)
        .stage(2)
        .kind(ItemKind.LICENCE)
        .department("NRB")
        .correction(ApprovalItem.CORRECTION_LIMIT)
        .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条"))
        .committed(TimeLimit.workingDays(7, "承诺时限"));
    return item.build();
  }

  @Test
  void what_happened_on_a_day_comes_as_one_mail_in_the_morning() throws Exception {
    Zhuanban county = county();
    LocalDate day = LocalDate.of(2024, 9, 9);
    Department bureau = new Department("NRB", "县自然资源局", Level.COUNTY, "CN");
    ApprovalPlan plan =
        new ApprovalPlan(
            List.of(bureau),
            List.of(new Stage(2, "工程建设许可", "NRB")),
            List.of(item("A08"), item("A09")));
    county.handle(
        Request.of(StreamKind.PROJECT.stream("P-1"), "c-1", AdoptPlan.of(plan), CLERK, day));
    for (String item : List.of("A08", "A09")) {
      county.handle(
          Request.of(
              StreamKind.PROJECT.stream("P-1"),
              "accept-" + item,
              AcceptApplication.of(item),
              CLERK,
              day));
    }

    assertThat(county.dispatch().all()).isZero();
    now.set(Instant.parse("2024-09-10T00:30:00Z"));
    assertThat(county.dispatch().sent()).isEqualTo(2);
    assertThat(county.dispatch().all()).isZero();

    MimeMessage[] mails = server.getReceivedMessages();
    assertThat(mails).hasSize(1);
    assertThat(mails[0].getAllRecipients()[0]).hasToString("enterprise-of-P-1@enterprise.example");
    assertThat(((String) mails[0].getContent()).replace("\r\n", "\n").strip().split("\n", -1))
        .hasSize(3)
        .contains("以下通知共2条：")
        .anyMatch(line -> line.endsWith("您申请的许可A08已受理,2024年9月19日前办结。"))
        .anyMatch(line -> line.endsWith("您申请的许可A09已受理,2024年9月19日前办结。"));
  }
}
