package org.beenthere.courier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Numbers that want no texts, each as a hash. Asked for by the house.
@Repository
class NumberTable {

  private final JdbcClient database;

  NumberTable(JdbcClient database) {
    this.database = database;
  }

  boolean wantsNone(String number) {
    return database
        .sql("select exists (select from courier.no_texts_to where number_hash = :hash)")
        .param("hash", hash(number))
        .query(Boolean.class)
        .single();
  }

  void stop(String number, Instant now) {
    database
        .sql(
            """
            insert into courier.no_texts_to (number_hash, since) values (:hash, :now)
            on conflict do nothing
            """)
        .param("hash", hash(number))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void start(String number) {
    database
        .sql("delete from courier.no_texts_to where number_hash = :hash")
        .param("hash", hash(number))
        .update();
  }

  static byte[] hash(String number) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
