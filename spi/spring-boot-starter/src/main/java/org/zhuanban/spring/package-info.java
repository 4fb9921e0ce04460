/**
 * The library in a Spring Boot application, version 3.5 or 4.
 *
 * <p>{@link org.zhuanban.spring.ZhuanbanAutoConfiguration} makes the beans from {@link
 * org.zhuanban.spring.ZhuanbanProperties} and from the beans of the application, and steps back
 * from each that the application has made itself. {@link org.zhuanban.spring.ZhuanbanTransactions}
 * joins transactions of the application. {@link org.zhuanban.spring.ZhuanbanNotices} adopts holiday
 * notices while all nodes go on working. {@link org.zhuanban.spring.ZhuanbanCaretaker} sweeps, and
 * sends messages.
 *
 * <p>What differs between the versions of Spring Boot is found by the names of its classes: only
 * health has a class for each.
 */
@NullMarked
package org.zhuanban.spring;

import org.jspecify.annotations.NullMarked;
