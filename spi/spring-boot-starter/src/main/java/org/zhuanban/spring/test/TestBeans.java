package org.zhuanban.spring.test;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.Zhuanban;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spring.ZhuanbanCustomizer;
import org.zhuanban.testing.MovableClock;
import org.zhuanban.testing.generate.Histories;

/** The beans of {@link AutoConfigureZhuanban}. */
final class TestBeans implements ImportBeanDefinitionRegistrar {
  @Override
  public void registerBeanDefinitions(AnnotationMetadata test, BeanDefinitionRegistry registry) {
    var wanted = test.getAnnotations().get(AutoConfigureZhuanban.class);
    String day = wanted.getString("day");
    BeanFactory beans = (ConfigurableListableBeanFactory) registry;
    register(
        registry,
        MovableClock.class,
        () ->
            MovableClock.on(
                day.isEmpty() ? LocalDate.now(Zhuanban.LEGAL_TIME) : LocalDate.parse(day)));
    register(registry, RandomHistories.class, () -> new RandomHistories(histories(beans)));
    if (wanted.getBoolean("inMemory")) {
      InMemoryStorage memory = new InMemoryStorage();
      register(registry, InMemoryStorage.class, () -> memory);
      register(registry, Outbox.class, memory::outbox);
      register(
          registry,
          ZhuanbanCustomizer.class,
          () -> builder -> builder.board(memory, InMemoryStorage.NAMESPACE));
    }
  }

  private static Histories histories(BeanFactory beans) {
    CalendarBook calendars = beans.getBean(CalendarBook.class);
    LocalRuleBook rules =
        beans.getBeanProvider(LocalRuleBook.class).getIfAvailable(() -> LocalRuleBook.USUAL);
    return Histories.in(builder -> builder.calendars(calendars).localRules(rules));
  }

  private static <T> void register(
      BeanDefinitionRegistry registry, Class<T> type, Supplier<T> bean) {
    registry.registerBeanDefinition(
        "zhuanbanTest" + type.getSimpleName(),
        BeanDefinitionBuilder.genericBeanDefinition(type, bean)
            .setPrimary(true)
            .getBeanDefinition());
  }
}
