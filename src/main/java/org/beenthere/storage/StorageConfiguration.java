package org.beenthere.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.beenthere.storage.DatabaseAddress.Login;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires PostgreSQL: in the house by default, outside when `BEENTHERE_DATABASE_URL` is set.
@Configuration
class StorageConfiguration {

  /// How long a page's statement may work or wait, in milliseconds: somebody sits in front of it.
  /// Work that takes longer says so with `set local`. Compiling a statement would take longer than
  /// any of ours runs, and row-level security makes PostgreSQL think they are costly.
  private static final String PATIENCE =
      "-c statement_timeout=30000 -c lock_timeout=10000"
          + " -c idle_in_transaction_session_timeout=60000 -c jit=off";

  /// How long a page waits for a PostgreSQL that is away or whose connections are all in use, in
  /// milliseconds: long enough for one that was killed to come back.
  private static final long AWAY = 10_000;

  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${beenthere.database.url:}' == ''")
  EmbeddedServer embeddedServer(Environment environment) {
    return EmbeddedServer.start(
        Path.of(environment.getRequiredProperty("beenthere.data")),
        Path.of(environment.getRequiredProperty("beenthere.programs")));
  }

  @Bean
  @ConditionalOnExpression("'${beenthere.database.url:}' == ''")
  DatabaseAddress embeddedAddress(EmbeddedServer server) {
    return server.address();
  }

  @Bean
  @ConditionalOnExpression("'${beenthere.database.url:}' != ''")
  DatabaseAddress outsideAddress(Environment environment) {
    return OutsideServer.asked(
        new DatabaseAddress(
            environment.getRequiredProperty("beenthere.database.url"),
            new Login(
                environment.getRequiredProperty("beenthere.database.owner"),
                environment.getRequiredProperty("beenthere.database.owner-password")),
            new Login(
                environment.getRequiredProperty("beenthere.database.user"),
                environment.getRequiredProperty("beenthere.database.password"))));
  }

  @Bean
  @Primary
  HikariDataSource dataSource(DatabaseAddress address) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.app().user());
    pool.setPassword(address.app().password());
    pool.setPoolName("beenthere");
    pool.setMaximumPoolSize(2 * AskingTransactions.PLACES);
    // Opened when they are needed: most houses never need half of them.
    pool.setMinimumIdle(AskingTransactions.PLACES / 2);
    pool.setConnectionTimeout(AWAY);
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    // Each page asks the same statements, so they are read once by each connection and not five
    // times.
    pool.addDataSourceProperty("prepareThreshold", "1");
    pool.addDataSourceProperty("ApplicationName", "beenthere");
    pool.addDataSourceProperty("options", PATIENCE);
    return pool;
  }

  @Bean
  @FlywayDataSource
  DataSource ownerDataSource(DatabaseAddress address) {
    return new DriverManagerDataSource(
        address.url(), address.owner().user(), address.owner().password());
  }

  @Bean
  PlatformTransactionManager transactionManager(HikariDataSource dataSource, HouseClock clock) {
    return new AskingTransactions(dataSource, clock);
  }

  @Bean
  TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
    return new TransactionTemplate(transactions);
  }

  @Bean
  JdbcTemplate jdbcTemplate(HikariDataSource dataSource) {
    return new JdbcTemplate(dataSource);
  }

  @Bean
  JdbcClient jdbcClient(JdbcTemplate template) {
    return new RecordClient(new NamedParameterJdbcTemplate(template), ValueTypes.conversions());
  }

  @Bean
  @ConditionalOnMissingBean
  InstantSource realTime() {
    return InstantSource.system();
  }

  @Bean
  HouseClock clock(InstantSource realTime) {
    return new HouseClock(realTime);
  }
}
