package org.zhuanban.mybatis;

import com.baomidou.mybatisplus.core.conditions.query.QueryWrapper;
import org.apache.ibatis.session.SqlSession;
import org.zhuanban.spi.StreamKey;

/** The mappers of one call. The tenant plugin adds the namespace to each statement. */
record Tables(SqlSession session) {
  StreamMapper streams() {
    return session.getMapper(StreamMapper.class);
  }

  EntryMapper entries() {
    return session.getMapper(EntryMapper.class);
  }

  ReceiptMapper receipts() {
    return session.getMapper(ReceiptMapper.class);
  }

  DutyMapper duties() {
    return session.getMapper(DutyMapper.class);
  }

  IdentifierMapper identifiers() {
    return session.getMapper(IdentifierMapper.class);
  }

  MessageMapper messages() {
    return session.getMapper(MessageMapper.class);
  }

  /** The lines of a stream. */
  static <T> QueryWrapper<T> of(StreamKey stream) {
    return new QueryWrapper<T>().eq("stream_kind", stream.kind()).eq("stream_id", stream.id());
  }

  /** The end of a statement that finds at most so many lines. */
  static String first(int max) {
    return "FETCH FIRST " + max + " ROWS ONLY";
  }
}
