package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement on a database behind the pools that platforms use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PoolBehaviour {
  private final PooledDatabase druid;
  private final PooledDatabase hikari;

  PoolBehaviour(PooledDatabase druid, PooledDatabase hikari) {
    this.druid = druid;
    this.hikari = hikari;
  }

  Stream<Arguments> pools() {
    return Stream.of(druid, hikari)
        .flatMap(pool -> Stream.of(true, false).map(each -> Arguments.of(pool, each)));
  }

  /** Each call gives its connection back before the next one, as it was lent. */
  @ParameterizedTest
  @MethodSource("pools")
  void a_pool_of_one_connection_is_enough(PooledDatabase database, boolean autoCommit) {
    database.pool();
    Pool one = database.ofOne(autoCommit);
    JdbcBuilder here = one.options().namespace(database.fresh("p"));
    EveryCall.of(here, one);
    assertThat(one.lent()).isZero();
  }

  @Nested
  class JoinedBehindDruid extends JdbcJoinedContract {
    JoinedBehindDruid() {
      super(druid);
    }
  }

  @Nested
  class JoinedBehindHikari extends JdbcJoinedContract {
    JoinedBehindHikari() {
      super(hikari);
    }
  }
}
