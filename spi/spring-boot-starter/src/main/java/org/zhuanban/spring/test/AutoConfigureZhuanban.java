package org.zhuanban.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Sets the library of an application up for a Spring test.
 *
 * <pre>{@code
 * @SpringBootTest
 * @AutoConfigureZhuanban(day = "2026-07-01")
 * class OurServiceTest {
 *   @Autowired private MovableClock clock;
 *   @Autowired private RandomHistories histories;
 * }
 * }</pre>
 *
 * <p>The test gets these beans, which take the place of those of the application:
 *
 * <ul>
 *   <li>a {@link org.zhuanban.testing.MovableClock} at 9:00 of the {@link #day}
 *   <li>an {@link org.zhuanban.InMemoryStorage} with its outbox and board, unless the test keeps
 *       the tables of the application
 *   <li>{@link RandomHistories} by the notices and local rules of the application
 * </ul>
 *
 * <p>Neither sweeps nor messages start by themselves. The tests of a class share the storage, so
 * that each has projects of its own.
 *
 * @since 0.1
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Import(TestBeans.class)
@TestPropertySource(
    properties = {"zhuanban.sweep.enabled=false", "zhuanban.dispatch.enabled=false"})
public @interface AutoConfigureZhuanban {
  /**
   * Names the first day.
   *
   * @return the day, such as {@code 2026-07-01}; the day of the test if it is empty
   */
  String day() default "";

  /**
   * Tells whether the library works in memory. A service with {@link
   * org.zhuanban.spring.ZhuanbanTransactions} needs the tables of the application.
   *
   * @return false if it keeps the tables
   */
  boolean inMemory() default true;
}
