/**
 * An integrator's own storage over MyBatis and tables of its own.
 *
 * <p>{@link org.zhuanban.mybatis.MybatisStorage} keeps streams and hands out messages, {@link
 * org.zhuanban.mybatis.MybatisBoard} shows duties. Neither knows the domain.
 */
@NullMarked
package org.zhuanban.mybatis;

import org.jspecify.annotations.NullMarked;
