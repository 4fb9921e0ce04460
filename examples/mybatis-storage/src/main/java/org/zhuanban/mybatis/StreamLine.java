package org.zhuanban.mybatis;

import com.baomidou.mybatisplus.annotation.FieldStrategy;
import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableName;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.Head;

/** A line of {@code t_stream}. */
@TableName("t_stream")
record StreamLine(
    @TableField(insertStrategy = FieldStrategy.NEVER) @Nullable String namespace,
    String streamKind,
    String streamId,
    long version,
    Bytes chain) {
  static StreamLine of(Commit commit) {
    return new StreamLine(
        null,
        commit.stream().kind(),
        commit.stream().id(),
        commit.head().version(),
        commit.head().chain());
  }

  Head head() {
    return new Head(version, chain);
  }
}
