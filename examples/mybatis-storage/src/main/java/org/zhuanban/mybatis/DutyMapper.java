package org.zhuanban.mybatis;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.DutySort;

/**
 * The lines of {@code t_duty}. Without the first day, H2 would walk through all duties that have no
 * next look.
 */
interface DutyMapper extends LineMapper<DutyLine> {
  @Select(
      """
      <script>SELECT * FROM t_duty
      WHERE next_review_on >= DATE '-9999-01-01' AND next_review_on &lt;= #{asOf}
      <if test="after != null">
        AND next_review_on >= #{after.nextReviewOn} AND (next_review_on, stream_kind, stream_id, duty_key)
          > (#{after.nextReviewOn}, #{after.streamKind}, #{after.streamId}, #{after.dutyKey})
      </if>
      ORDER BY namespace, next_review_on, stream_kind, stream_id, duty_key
      FETCH FIRST #{max} ROWS ONLY</script>
      """)
  List<DutyLine> due(
      @Param("asOf") LocalDate asOf, @Param("after") @Nullable Place after, @Param("max") int max);

  @Select(
      """
      <script>SELECT * FROM t_duty
      <where>
      <if test="open">AND open = TRUE</if>
      <if test="on != null">
        AND opened_on &lt;= #{on} AND (closed_on IS NULL OR closed_on > #{on})
      </if>
      <if test="owner != null">AND owner = #{owner}</if>
      <if test="kind != null">AND kind = #{kind}</if>
      <if test="last != null">AND due_day &lt;= #{last}</if>
      <foreach item="of" collection="sorts" open="AND (" separator=" OR " close=")">
        stream_kind = #{of.streamKind}
        <if test="!of.kinds().isEmpty()">
          AND kind <if test="of.others()">NOT</if> IN
          <foreach item="each" collection="of.kinds()" open="(" separator=", " close=")">
            #{each}
          </foreach>
        </if>
      </foreach>
      <if test="after != null">
        AND due_day >= #{after.dueDay}
        AND (due_day, namespace, stream_kind, stream_id, duty_key) > (#{after.dueDay},
          #{after.namespace}, #{after.streamKind}, #{after.streamId}, #{after.dutyKey})
      </if>
      </where>
      ORDER BY <if test="open">namespace, open,<if test="owner != null">owner,</if></if>
        due_day, stream_kind, stream_id, duty_key
      FETCH FIRST #{max} ROWS ONLY</script>
      """)
  List<DutyLine> board(
      @Param("open") boolean open,
      @Param("on") @Nullable LocalDate on,
      @Param("owner") @Nullable String owner,
      @Param("kind") @Nullable String kind,
      @Param("last") @Nullable Long last,
      @Param("sorts") List<DutySort> sorts,
      @Param("after") @Nullable Place after,
      @Param("max") int max);
}
