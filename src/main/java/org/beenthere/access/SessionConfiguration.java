package org.beenthere.access;

import java.util.Set;
import org.beenthere.storage.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// How sessions lie in the database: shown to the door alone, and their attributes under the seal
/// of the house. Whoever reads the tables learns neither who is here as whom nor what somebody had
/// typed, and whoever writes to them gives the program nothing to unpack.
@Configuration(proxyBeanMethods = false)
class SessionConfiguration implements BeanClassLoaderAware {

  private static final String SEALED_FOR = "session";

  private ClassLoader classes = SessionConfiguration.class.getClassLoader();

  @Override
  public void setBeanClassLoader(ClassLoader classes) {
    this.classes = classes;
  }

  @Bean
  ConversionService springSessionConversionService(HouseKey key) {
    var packing = new SerializingConverter();
    var conversions = new GenericConversionService();
    conversions.addConverter(
        Object.class, byte[].class, value -> key.seal(packing.convert(value), SEALED_FOR));
    conversions.addConverter(new Opening(key, new DeserializingConverter(classes)));
    return conversions;
  }

  /// What another key sealed is nothing to us: whoever comes with such a session signs in again.
  private record Opening(HouseKey key, DeserializingConverter unpacking)
      implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(byte[].class, Object.class));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object sealed, TypeDescriptor from, TypeDescriptor to) {
      return sealed instanceof byte[] bytes
          ? key.opened(bytes, SEALED_FOR).map(unpacking::convert).orElse(null)
          : null;
    }
  }

  @Bean
  TransactionOperations springSessionTransactionOperations(
      PlatformTransactionManager transactions) {
    var anew = new TransactionTemplate(transactions);
    anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return new TransactionOperations() {
      @Override
      public <T extends @Nullable Object> T execute(TransactionCallback<T> work)
          throws TransactionException {
        return Asking.DOOR.get(() -> anew.execute(work));
      }
    };
  }
}
