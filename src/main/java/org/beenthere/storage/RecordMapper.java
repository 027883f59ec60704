package org.beenthere.storage;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.beenthere.vocabulary.Identifier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/// A row as a record: each part of it from the column of its name, with underscores between words.
///
/// Spring's own mapper asks the driver for an identifier as an identifier and for a column as a
/// part is written in Java, and the driver answers both with an exception: hundreds of them on a
/// page with twenty people. This one asks for what PostgreSQL has, and makes our value of it (ADR
/// 245).
final class RecordMapper<T> implements RowMapper<T> {

  /// @param asked what the driver is asked for, or null when it is asked for what it has
  private record Part(String column, @Nullable Class<?> asked, TypeDescriptor type) {}

  private final Constructor<T> constructor;
  private final Part[] parts;
  private final ConversionService conversions;

  RecordMapper(Class<T> type, ConversionService conversions) {
    var components = type.getRecordComponents();
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException everyRecordHasOne) {
      throw new IllegalStateException(everyRecordHasOne);
    }
    parts =
        IntStream.range(0, components.length)
            .mapToObj(number -> part(components[number], new MethodParameter(constructor, number)))
            .toArray(Part[]::new);
    this.conversions = conversions;
  }

  private static Part part(RecordComponent component, MethodParameter parameter) {
    var type = component.getType();
    return new Part(
        JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()),
        Identifier.class.isAssignableFrom(type)
            ? null
            : type == Instant.class ? OffsetDateTime.class : type,
        new TypeDescriptor(parameter));
  }

  @Override
  public T mapRow(ResultSet row, int number) throws SQLException {
    var values = new @Nullable Object[parts.length];
    for (int n = 0; n < parts.length; n++) {
      values[n] = conversions.convert(value(row, parts[n]), parts[n].type());
    }
    return BeanUtils.instantiateClass(constructor, values);
  }

  private static @Nullable Object value(ResultSet row, Part part) throws SQLException {
    var column = row.findColumn(part.column());
    return part.asked() == null
        ? row.getObject(column)
        : JdbcUtils.getResultSetValue(row, column, part.asked());
  }
}
