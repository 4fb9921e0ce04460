package org.zhuanban.mybatis;

import com.baomidou.mybatisplus.annotation.FieldStrategy;
import com.baomidou.mybatisplus.annotation.TableField;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.StreamKey;

/** A line of {@code t_message}; its moment is when it may be leased next, or was settled. */
@TableName("t_message")
record MessageLine(
    @TableField(insertStrategy = FieldStrategy.NEVER) @Nullable String namespace,
    String messageId,
    String streamKind,
    String streamId,
    String channel,
    String address,
    Instant notBefore,
    @Nullable Instant expires,
    Bytes body,
    MessageState state,
    int attempts,
    Instant moment,
    @Nullable String why,
    long fence) {
  static MessageLine of(StreamKey stream, Message message) {
    return new MessageLine(
        null,
        message.id(),
        stream.kind(),
        stream.id(),
        message.channel(),
        message.address(),
        message.notBefore(),
        message.expires().orElse(null),
        message.body(),
        MessageState.WAITING,
        0,
        message.notBefore(),
        null,
        0);
  }

  /** {@return the message after one more lease} */
  LeasedMessage leased() {
    return new LeasedMessage(
        new StreamKey(streamKind, streamId), message(), attempts + 1, fence + 1);
  }

  KeptMessage kept() {
    return KeptMessage.builder().stream(new StreamKey(streamKind, streamId))
        .message(message())
        .state(state)
        .attempts(attempts)
        .at(moment)
        .why(Optional.ofNullable(why))
        .build();
  }

  private Message message() {
    return Message.builder()
        .id(messageId)
        .channel(channel)
        .address(address)
        .notBefore(notBefore)
        .expires(Optional.ofNullable(expires))
        .body(body)
        .build();
  }
}
