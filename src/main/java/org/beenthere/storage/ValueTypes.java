package org.beenthere.storage;

import java.lang.reflect.Constructor;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.beenthere.vocabulary.Identifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.support.DefaultConversionService;

/// How our value types come out of PostgreSQL: an identifier from a `uuid`, an instant from a
/// `timestamptz`. Everything else is the driver's own.
final class ValueTypes {

  static ConversionService conversions() {
    var conversions = new DefaultConversionService();
    conversions.addConverterFactory(new Identifiers());
    conversions.addConverter(Timestamp.class, Instant.class, Timestamp::toInstant);
    conversions.addConverter(OffsetDateTime.class, Instant.class, OffsetDateTime::toInstant);
    return conversions;
  }

  private static final class Identifiers implements ConverterFactory<UUID, Identifier> {
    @Override
    public <T extends Identifier> Converter<UUID, T> getConverter(Class<T> type) {
      Constructor<T> constructor;
      try {
        constructor = type.getDeclaredConstructor(UUID.class);
      } catch (NoSuchMethodException notARecordOfOneUuid) {
        throw new IllegalArgumentException(type + " has no uuid", notARecordOfOneUuid);
      }
      return value -> {
        try {
          return constructor.newInstance(value);
        } catch (ReflectiveOperationException unreadable) {
          throw new IllegalArgumentException(type + " cannot be made from a uuid", unreadable);
        }
      };
    }
  }

  private ValueTypes() {}
}
