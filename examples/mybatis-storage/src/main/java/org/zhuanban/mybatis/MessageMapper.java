package org.zhuanban.mybatis;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.MessageState;

/** The lines of {@code t_message}. */
interface MessageMapper extends LineMapper<MessageLine> {
  @Select(
      """
      SELECT * FROM t_message
      WHERE state = 'WAITING' AND moment <= #{now}
      ORDER BY namespace, state, moment, message_id FETCH FIRST #{max} ROWS ONLY
      """)
  List<MessageLine> ready(@Param("now") Instant now, @Param("max") int max);

  @Update(
      """
      UPDATE t_message SET moment = #{until}, attempts = attempts + 1, fence = fence + 1
      WHERE message_id = #{line.messageId} AND state = 'WAITING'
        AND fence = #{line.fence} AND attempts = #{line.attempts} AND moment <= #{now}
      """)
  int take(
      @Param("line") MessageLine line, @Param("now") Instant now, @Param("until") Instant until);

  @Update(
      """
      UPDATE t_message SET state = #{state}, moment = #{at}, why = COALESCE(#{why}, why)
      WHERE message_id = #{id} AND state = 'WAITING' AND fence = #{fence}
      """)
  int settle(
      @Param("id") String id,
      @Param("fence") long fence,
      @Param("state") MessageState state,
      @Param("at") Instant at,
      @Param("why") @Nullable String why);

  @Select(
      """
      SELECT * FROM t_message
      WHERE state = #{state} AND message_id > #{after}
      ORDER BY message_id FETCH FIRST #{max} ROWS ONLY
      """)
  List<MessageLine> messages(
      @Param("state") MessageState state, @Param("after") String after, @Param("max") int max);

  @Update(
      """
      UPDATE t_message SET state = 'WAITING', moment = #{next}, attempts = 0
      WHERE message_id = #{id} AND state = 'BURIED'
      """)
  int revive(@Param("id") String id, @Param("next") Instant next);

  @Delete(
      """
      DELETE FROM t_message
      WHERE state IN ('SENT', 'EXPIRED') AND moment < #{before}
      LIMIT #{max}
      """)
  int purge(@Param("before") Instant before, @Param("max") int max);
}
