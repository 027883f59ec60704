package org.beenthere.storage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;

/// Spring's client, but for rows that are read as records: those are for [RecordMapper].
final class RecordClient implements JdbcClient {

  private final JdbcClient spring;
  private final ConversionService conversions;
  private final Map<Class<?>, RecordMapper<?>> mappers = new ConcurrentHashMap<>();

  RecordClient(NamedParameterJdbcOperations database, ConversionService conversions) {
    this.spring = JdbcClient.create(database, conversions);
    this.conversions = conversions;
  }

  @Override
  public StatementSpec sql(String sql) {
    return new Statement(spring.sql(sql));
  }

  @SuppressWarnings("unchecked") // It was put there under its own type.
  private <T> RowMapper<T> mapper(Class<T> type) {
    return (RowMapper<T>)
        mappers.computeIfAbsent(type, fresh -> new RecordMapper<>(fresh, conversions));
  }

  /// Passes everything on, and stays the one that is asked.
  private final class Statement implements StatementSpec {

    private final StatementSpec spring;

    Statement(StatementSpec spring) {
      this.spring = spring;
    }

    @Override
    public <T> MappedQuerySpec<T> query(Class<T> type) {
      return type.isRecord() ? spring.query(mapper(type)) : spring.query(type);
    }

    @Override
    public StatementSpec withFetchSize(int size) {
      spring.withFetchSize(size);
      return this;
    }

    @Override
    public StatementSpec withMaxRows(int rows) {
      spring.withMaxRows(rows);
      return this;
    }

    @Override
    public StatementSpec withQueryTimeout(int seconds) {
      spring.withQueryTimeout(seconds);
      return this;
    }

    @Override
    public StatementSpec param(@Nullable Object value) {
      spring.param(value);
      return this;
    }

    @Override
    public StatementSpec param(int index, @Nullable Object value) {
      spring.param(index, value);
      return this;
    }

    @Override
    public StatementSpec param(int index, @Nullable Object value, int type) {
      spring.param(index, value, type);
      return this;
    }

    @Override
    public StatementSpec param(String name, @Nullable Object value) {
      spring.param(name, value);
      return this;
    }

    @Override
    public StatementSpec param(String name, @Nullable Object value, int type) {
      spring.param(name, value, type);
      return this;
    }

    @Override
    public StatementSpec params(@Nullable Object... values) {
      spring.params(values);
      return this;
    }

    @Override
    public StatementSpec params(List<?> values) {
      spring.params(values);
      return this;
    }

    @Override
    public StatementSpec params(Map<String, ?> values) {
      spring.params(values);
      return this;
    }

    @Override
    public StatementSpec paramSource(Object values) {
      spring.paramSource(values);
      return this;
    }

    @Override
    public StatementSpec paramSource(SqlParameterSource values) {
      spring.paramSource(values);
      return this;
    }

    @Override
    public ResultQuerySpec query() {
      return spring.query();
    }

    @Override
    public <T> MappedQuerySpec<T> query(RowMapper<T> mapper) {
      return spring.query(mapper);
    }

    @Override
    public void query(RowCallbackHandler handler) {
      spring.query(handler);
    }

    @Override
    public <T extends @Nullable Object> T query(ResultSetExtractor<T> extractor) {
      return spring.query(extractor);
    }

    @Override
    public int update() {
      return spring.update();
    }

    @Override
    public int update(KeyHolder keys) {
      return spring.update(keys);
    }

    @Override
    public int update(KeyHolder keys, String... columns) {
      return spring.update(keys, columns);
    }
  }
}
