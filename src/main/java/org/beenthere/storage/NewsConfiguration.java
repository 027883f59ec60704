package org.beenthere.storage;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.support.CompletionRegisteringAdvisor;
import org.springframework.modulith.events.support.PersistentApplicationEventMulticaster;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/// How news goes from room to room: Spring Modulith's own wiring
/// (`EventPublicationAutoConfiguration`, which is switched off) around a registry of ours.
@Configuration(proxyBeanMethods = false)
class NewsConfiguration {

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static NewsRegistry newsRegistry(
      EventPublicationRepository publications,
      ObjectProvider<PlatformTransactionManager> transactions,
      ObjectProvider<Clock> clock) {
    return new NewsRegistry(
        new NewsTable(publications, transactions), clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static PersistentApplicationEventMulticaster applicationEventMulticaster(
      ObjectProvider<EventPublicationRegistry> registry, ObjectProvider<Environment> environment) {
    return new PersistentApplicationEventMulticaster(
        SingletonSupplier.of(registry::getObject), SingletonSupplier.of(environment::getObject));
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static CompletionRegisteringAdvisor completionRegisteringAdvisor(
      ObjectProvider<EventPublicationRegistry> registry) {
    return new CompletionRegisteringAdvisor(SingletonSupplier.of(registry::getObject));
  }
}
