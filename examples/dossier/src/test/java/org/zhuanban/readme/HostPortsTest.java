package org.zhuanban.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.RequestRule;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.StreamKey;

class HostPortsTest {
  private static final StreamKey PROJECT = StreamKind.PROJECT.stream("P-1");

  private final List<Letter> letters = new ArrayList<>();

  private final Channel sms =
      new Channel() {
        @Override
        public String name() {
          return "sms";
        }

        @Override
        public Delivery deliver(Letter letter) {
          letters.add(letter);
          return new Delivery.Delivered();
        }
      };

  private static ApprovalPlan plan() {
    ApprovalItem permit =
        ApprovalItem.builder()
            .code("A08")
            .name("建设工程规划许可证")
            .stage(1)
            .kind(ItemKind.LICENCE)
            .department("NRB")
            .correction(ApprovalItem.CORRECTION_LIMIT)
            .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条"))
            .build();
    return new ApprovalPlan(
        List.of(new Department("NRB", "县自然资源局", Level.COUNTY, "CN")),
        List.of(new Stage(1, "工程建设许可", "NRB")),
        List.of(permit));
  }

  @Test
  void the_ports_of_the_readme_do_what_it_says() {
    JdbcConnectionPool database =
        JdbcConnectionPool.create("jdbc:h2:mem:ports;DB_CLOSE_DELAY=-1", "sa", "");
    JdbcStorage.createSchema(database);
    Zhuanban zhuanban = HostPorts.open(database, sms, Set.of("head"));
    PersonRef clerk = new PersonRef("clerk");
    DecideItem decide = DecideItem.approve("A08");
    zhuanban.handle(PROJECT, AdoptPlan.of(plan()), clerk);
    zhuanban.handle(PROJECT, AcceptApplication.of("A08"), clerk);

    Outcome byClerk = zhuanban.handle(PROJECT, decide, clerk);
    List<BoardRow> owed =
        JdbcStorage.builder()
            .namespace("shilin")
            .board(database)
            .page(
                BoardQuery.builder().owner("NRB").owed(new Owed.Now()).build(),
                Optional.empty(),
                10);
    Outcome byHead = zhuanban.handle(PROJECT, decide, new PersonRef("head"));

    assertThat(((Outcome.Refused) byClerk).refusal().rule()).isEqualTo(RequestRule.NOT_ALLOWED);
    assertThat(byHead).isInstanceOf(Outcome.Done.class);
    assertThat(owed).extracting(row -> row.duty().subject()).contains("A08");
    assertThat(zhuanban.dispatch().sent()).isEqualTo(1);
    assertThat(letters)
        .extracting(Letter::address, Letter::text)
        .containsExactly(tuple("window", "A08"));
    database.dispose();
  }
}
