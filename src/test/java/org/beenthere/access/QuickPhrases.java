package org.beenthere.access;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/// Marks the tests' pass phrases with little memory, as their passwords are hashed. What it costs
/// in a real house is a test of its own.
@TestComponent
class QuickPhrases implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof PhraseCost ? new PhraseCost(64, 1) : bean;
  }
}
