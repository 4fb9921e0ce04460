package org.zhuanban.mybatis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.DutySort;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;

/**
 * The statements; {@code n} is the namespace, {@code s} the stream. Without the first day, H2 would
 * walk through all duties that have no next look.
 */
interface LedgerMapper {
  @Insert(
      """
      INSERT INTO t_stream VALUES (#{n}, #{s.kind}, #{s.id}, #{head.version}, #{head.chain})
      """)
  void createHead(@Param("n") String n, @Param("s") StreamKey s, @Param("head") Head head);

  @Update(
      """
      UPDATE t_stream SET version = #{head.version}, chain = #{head.chain}
      WHERE namespace = #{n} AND stream_kind = #{s.kind} AND stream_id = #{s.id}
        AND version = #{expected}
      """)
  int moveHead(
      @Param("n") String n,
      @Param("s") StreamKey s,
      @Param("head") Head head,
      @Param("expected") long expected);

  @Select(
      """
      SELECT version FROM t_stream
      WHERE namespace = #{n} AND stream_kind = #{s.kind} AND stream_id = #{s.id}
        AND version = #{version} FOR UPDATE
      """)
  Optional<Long> hold(
      @Param("n") String n, @Param("s") StreamKey s, @Param("version") long version);

  @Select(
      """
      SELECT version, chain FROM t_stream
      WHERE namespace = #{n} AND stream_kind = #{s.kind} AND stream_id = #{s.id}
      """)
  Optional<Head> head(@Param("n") String n, @Param("s") StreamKey s);

  @Select(
      """
      SELECT stream_id FROM t_stream
      WHERE namespace = #{n} AND stream_kind = #{kind} AND stream_id > #{after}
      ORDER BY stream_id FETCH FIRST #{max} ROWS ONLY
      """)
  List<String> streams(
      @Param("n") String n,
      @Param("kind") String kind,
      @Param("after") String after,
      @Param("max") int max);

  @Insert(
      """
      <script>INSERT INTO t_entry VALUES
      <foreach item="e" collection="lines" separator=",">
        (#{e.namespace}, #{e.streamKind}, #{e.streamId}, #{e.version}, #{e.type}, #{e.schemaNo},
        #{e.effectiveOn}, #{e.recordedAt}, #{e.actor}, #{e.commandKey}, #{e.body}, #{e.seal},
        #{e.chain})
      </foreach></script>
      """)
  void addEntries(@Param("lines") List<EntryLine> lines);

  @Select(
      """
      SELECT * FROM t_entry
      WHERE namespace = #{n} AND stream_kind = #{s.kind} AND stream_id = #{s.id}
        AND version > #{after}
      ORDER BY version FETCH FIRST #{max} ROWS ONLY
      """)
  List<EntryLine> entries(
      @Param("n") String n,
      @Param("s") StreamKey s,
      @Param("after") long after,
      @Param("max") int max);

  @Insert(
      """
      INSERT INTO t_receipt VALUES (#{n}, #{s.kind}, #{s.id}, #{receipt.commandKey},
        #{receipt.digest}, #{receipt.firstVersion}, #{receipt.lastVersion})
      """)
  void addReceipt(@Param("n") String n, @Param("s") StreamKey s, @Param("receipt") Receipt receipt);

  @Select(
      """
      SELECT command_key, digest, first_version, last_version FROM t_receipt
      WHERE namespace = #{n} AND stream_kind = #{s.kind} AND stream_id = #{s.id}
        AND command_key = #{key}
      """)
  Optional<Receipt> receipt(
      @Param("n") String n, @Param("s") StreamKey s, @Param("key") String key);

  @Delete(
      """
      DELETE FROM t_duty
      WHERE namespace = #{n} AND stream_kind = #{s.kind} AND stream_id = #{s.id}
        AND duty_key = #{key}
      """)
  void removeDuty(@Param("n") String n, @Param("s") StreamKey s, @Param("key") String key);

  @Delete(
      """
      DELETE FROM ${table}
      WHERE namespace = #{n} AND stream_kind = #{s.kind} AND stream_id = #{s.id}
      """)
  void removeAll(@Param("n") String n, @Param("s") StreamKey s, @Param("table") String table);

  @Insert(
      """
      INSERT INTO t_duty VALUES (#{namespace}, #{streamKind}, #{streamId}, #{dutyKey}, #{kind},
        #{owner}, #{subject}, #{bindingDue}, #{bindingProvisional}, #{committedDue},
        #{committedProvisional}, #{statutoryDue}, #{statutoryProvisional}, #{nextReviewOn},
        #{openedOn}, #{closedOn}, #{open}, #{dueDay})
      """)
  void addDuty(DutyLine line);

  @Select(
      """
      SELECT * FROM t_duty
      WHERE namespace = #{n} AND stream_kind = #{s.kind} AND stream_id = #{s.id}
      ORDER BY duty_key
      """)
  List<DutyLine> duties(@Param("n") String n, @Param("s") StreamKey s);

  @Select(
      """
      <script>SELECT * FROM t_duty
      WHERE namespace = #{n} AND next_review_on >= DATE '-9999-01-01' AND next_review_on &lt;= #{asOf}
      <if test="after != null">
        AND next_review_on >= #{after.nextReviewOn} AND (next_review_on, stream_kind, stream_id, duty_key)
          > (#{after.nextReviewOn}, #{after.streamKind}, #{after.streamId}, #{after.dutyKey})
      </if>
      ORDER BY namespace, next_review_on, stream_kind, stream_id, duty_key
      FETCH FIRST #{max} ROWS ONLY</script>
      """)
  List<DutyLine> due(
      @Param("n") String n,
      @Param("asOf") LocalDate asOf,
      @Param("after") @Nullable Place after,
      @Param("max") int max);

  @Select(
      """
      <script>SELECT * FROM t_duty
      WHERE namespace = #{n}
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
      ORDER BY <if test="open">namespace, open,<if test="owner != null">owner,</if></if>
        due_day, stream_kind, stream_id, duty_key
      FETCH FIRST #{max} ROWS ONLY</script>
      """)
  List<DutyLine> board(
      @Param("n") String n,
      @Param("open") boolean open,
      @Param("on") @Nullable LocalDate on,
      @Param("owner") @Nullable String owner,
      @Param("kind") @Nullable String kind,
      @Param("last") @Nullable Long last,
      @Param("sorts") List<DutySort> sorts,
      @Param("after") @Nullable Place after,
      @Param("max") int max);

  @Delete(
      """
      DELETE FROM t_identifier
      WHERE namespace = #{n} AND stream_kind = #{s.kind} AND stream_id = #{s.id}
        AND version = #{version}
      """)
  void removeIdentifiers(
      @Param("n") String n, @Param("s") StreamKey s, @Param("version") long version);

  @Insert(
      """
      INSERT INTO t_identifier VALUES (#{namespace}, #{streamKind}, #{streamId}, #{version},
        #{place}, #{kind}, #{text}, #{item}, #{attempt})
      """)
  void addIdentifier(IdentifierLine line);

  @Select(
      """
      SELECT * FROM t_identifier
      WHERE namespace = #{n} AND stream_kind = #{s.kind} AND stream_id = #{s.id}
      ORDER BY version, place
      """)
  List<IdentifierLine> identifiers(@Param("n") String n, @Param("s") StreamKey s);

  @Select(
      """
      <script>SELECT * FROM t_identifier
      WHERE namespace = #{n} AND text = #{text}
      <if test="kind != null">AND kind = #{kind}</if>
      <if test="after != null">
        AND (stream_kind, stream_id, version, place) > (#{after.stream.kind}, #{after.stream.id},
          #{after.identifier.version}, #{after.identifier.place})
      </if>
      ORDER BY namespace, text, stream_kind, stream_id, version, place
      FETCH FIRST #{max} ROWS ONLY</script>
      """)
  List<IdentifierLine> found(
      @Param("n") String n,
      @Param("text") String text,
      @Param("kind") @Nullable String kind,
      @Param("after") @Nullable IdentifierMatch after,
      @Param("max") int max);

  @Insert(
      """
      INSERT INTO t_message VALUES (#{namespace}, #{messageId}, #{streamKind}, #{streamId},
        #{channel}, #{address}, #{notBefore}, #{expires}, #{body}, #{state}, #{attempts},
        #{moment}, #{why}, #{fence})
      """)
  void addMessage(MessageLine line);

  @Select(
      """
      SELECT * FROM t_message
      WHERE namespace = #{n} AND state = 'WAITING' AND moment <= #{now}
      ORDER BY namespace, state, moment, message_id FETCH FIRST #{max} ROWS ONLY
      """)
  List<MessageLine> ready(@Param("n") String n, @Param("now") Instant now, @Param("max") int max);

  @Update(
      """
      UPDATE t_message SET moment = #{until}, attempts = attempts + 1, fence = fence + 1
      WHERE namespace = #{line.namespace} AND message_id = #{line.messageId} AND state = 'WAITING'
        AND fence = #{line.fence} AND attempts = #{line.attempts} AND moment <= #{now}
      """)
  int take(
      @Param("line") MessageLine line, @Param("now") Instant now, @Param("until") Instant until);

  @Update(
      """
      UPDATE t_message SET state = #{state}, moment = #{at}, why = COALESCE(#{why}, why)
      WHERE namespace = #{n} AND message_id = #{id} AND state = 'WAITING' AND fence = #{fence}
      """)
  int settle(
      @Param("n") String n,
      @Param("id") String id,
      @Param("fence") long fence,
      @Param("state") MessageState state,
      @Param("at") Instant at,
      @Param("why") @Nullable String why);

  @Select(
      """
      SELECT * FROM t_message
      WHERE namespace = #{n} AND state = #{state} AND message_id > #{after}
      ORDER BY message_id FETCH FIRST #{max} ROWS ONLY
      """)
  List<MessageLine> messages(
      @Param("n") String n,
      @Param("state") MessageState state,
      @Param("after") String after,
      @Param("max") int max);

  @Update(
      """
      UPDATE t_message SET state = 'WAITING', moment = #{next}, attempts = 0
      WHERE namespace = #{n} AND message_id = #{id} AND state = 'BURIED'
      """)
  int revive(@Param("n") String n, @Param("id") String id, @Param("next") Instant next);

  @Delete(
      """
      DELETE FROM t_message
      WHERE namespace = #{n} AND state IN ('SENT', 'EXPIRED') AND moment < #{before}
      FETCH FIRST #{max} ROWS ONLY
      """)
  int purge(@Param("n") String n, @Param("before") Instant before, @Param("max") int max);
}
