package org.zhuanban.mybatis;

import com.baomidou.mybatisplus.annotation.FieldStrategy;
import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableName;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.StreamKey;

/** A line of {@code t_receipt}. */
@TableName("t_receipt")
record ReceiptLine(
    @TableField(insertStrategy = FieldStrategy.NEVER) @Nullable String namespace,
    String streamKind,
    String streamId,
    String commandKey,
    Bytes digest,
    long firstVersion,
    long lastVersion) {
  static ReceiptLine of(StreamKey stream, Receipt receipt) {
    return new ReceiptLine(
        null,
        stream.kind(),
        stream.id(),
        receipt.commandKey(),
        receipt.digest(),
        receipt.firstVersion(),
        receipt.lastVersion());
  }

  Receipt receipt() {
    return new Receipt(commandKey, digest, firstVersion, lastVersion);
  }
}
