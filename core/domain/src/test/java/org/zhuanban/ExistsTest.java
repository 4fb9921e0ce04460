package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.spi.Directory.Position;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.Positions;
import org.zhuanban.testing.domain.ProjectDesk;

class ExistsTest {
  private final ProjectDesk desk =
      ProjectDesk.with("2024-03-04", Plans.item("L", ItemKind.LICENCE).build());
  private final String id = desk.stream().id();

  private Zhuanban asked(Position... positions) {
    return Zhuanban.builder()
        .storage(desk.storage())
        .clock(desk.clock())
        .directory(Positions.directory(List.of(positions)))
        .build();
  }

  @Test
  void a_stream_exists_from_its_first_entry_on() {
    assertThat(desk.zhuanban().exists(StreamKind.PROJECT, id)).isTrue();
    assertThat(desk.zhuanban().exists(StreamKind.PROJECT, "P-unknown")).isFalse();
    assertThat(desk.zhuanban().exists(StreamKind.SUGGESTION, id)).isFalse();
    assertThat(desk.zhuanban().exists(StreamKind.ORGANISATION, id)).isFalse();
  }

  @Test
  void what_a_person_may_not_read_is_as_absent_as_what_is_not_there() {
    ReaderSession reading = asked(Position.of(Role.LEAD_BUREAU.name())).forReader(Positions.READER);
    ReaderSession stranger = asked().forReader(new PersonRef("stranger"));

    assertThat(reading.exists(StreamKind.PROJECT, id)).isTrue();
    assertThat(reading.exists(StreamKind.PROJECT, "P-unknown")).isFalse();
    assertThat(stranger.exists(StreamKind.PROJECT, id)).isFalse();
    assertThat(stranger.exists(StreamKind.PROJECT, "P-unknown")).isFalse();
    assertThat(stranger.exists(StreamKind.ACCOUNTABILITY, "C-1")).isFalse();
  }

  @Test
  void only_a_session_asks_for_cases() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.zhuanban().exists(StreamKind.ACCOUNTABILITY, "C-1"));
  }
}
