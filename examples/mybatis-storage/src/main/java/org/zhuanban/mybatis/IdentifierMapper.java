package org.zhuanban.mybatis;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.IdentifierMatch;

/** The lines of {@code t_identifier}. */
interface IdentifierMapper extends LineMapper<IdentifierLine> {
  @Select(
      """
      <script>SELECT * FROM t_identifier
      WHERE text = #{text}
      <if test="kind != null">AND kind = #{kind}</if>
      <if test="after != null">
        AND (stream_kind, stream_id, version, place) > (#{after.stream.kind}, #{after.stream.id},
          #{after.identifier.version}, #{after.identifier.place})
      </if>
      ORDER BY namespace, text, stream_kind, stream_id, version, place
      FETCH FIRST #{max} ROWS ONLY</script>
      """)
  List<IdentifierLine> found(
      @Param("text") String text,
      @Param("kind") @Nullable String kind,
      @Param("after") @Nullable IdentifierMatch after,
      @Param("max") int max);
}
