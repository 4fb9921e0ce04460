package org.zhuanban.mybatis;

import com.baomidou.mybatisplus.annotation.FieldStrategy;
import com.baomidou.mybatisplus.core.injector.AbstractMethod;
import com.baomidou.mybatisplus.core.injector.DefaultSqlInjector;
import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import com.baomidou.mybatisplus.core.metadata.TableInfo;
import com.baomidou.mybatisplus.extension.injector.methods.InsertBatchSomeColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.ibatis.session.Configuration;

/**
 * The lines of a table, many to a statement.
 *
 * @param <L> a line
 */
interface LineMapper<L> extends BaseMapper<L> {
  /** Some databases take a few thousand parameters at most. */
  int MOST = 50;

  /**
   * Inserts lines in one statement. {@code insert} of a list would do so in a transaction of its
   * own.
   *
   * @param lines one to {@link #MOST} lines
   * @return how many
   */
  int insertBatchSomeColumn(List<L> lines);

  /**
   * Inserts lines.
   *
   * @param <T> what a line is made of
   * @param all what the lines are made of
   * @param line how a line is made
   */
  default <T> void insertAll(List<T> all, Function<T, L> line) {
    for (List<T> some : parts(all)) {
      insertBatchSomeColumn(some.stream().map(line).toList());
    }
  }

  /** {@return a list in parts for a statement each} */
  static <T> List<List<T>> parts(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST) {
      parts.add(all.subList(from, Math.min(all.size(), from + MOST)));
    }
    return parts;
  }

  /** Knows {@link #insertBatchSomeColumn}, which leaves the namespace to the plugin. */
  final class Injector extends DefaultSqlInjector {
    @Override
    public List<AbstractMethod> getMethodList(
        Configuration configuration, Class<?> mapper, TableInfo table) {
      List<AbstractMethod> methods =
          new ArrayList<>(super.getMethodList(configuration, mapper, table));
      methods.add(
          new InsertBatchSomeColumn(column -> column.getInsertStrategy() != FieldStrategy.NEVER));
      return methods;
    }
  }
}
