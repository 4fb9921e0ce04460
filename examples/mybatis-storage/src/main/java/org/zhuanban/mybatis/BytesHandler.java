package org.zhuanban.mybatis;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Bytes;

/** Lets MyBatis keep {@link Bytes} in a binary column. */
final class BytesHandler extends BaseTypeHandler<Bytes> {
  @Override
  public void setNonNullParameter(PreparedStatement ps, int i, Bytes bytes, @Nullable JdbcType type)
      throws SQLException {
    ps.setBytes(i, bytes.toArray());
  }

  @Override
  public Bytes getNullableResult(ResultSet row, String column) throws SQLException {
    return Bytes.of(row.getBytes(column));
  }

  @Override
  public Bytes getNullableResult(ResultSet row, int column) throws SQLException {
    return Bytes.of(row.getBytes(column));
  }

  @Override
  public Bytes getNullableResult(CallableStatement call, int column) throws SQLException {
    return Bytes.of(call.getBytes(column));
  }
}
