package org.beenthere.plans;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import org.beenthere.vocabulary.Identifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// A plan as JSON, the way it lies in the database. What an older or newer program left out or
/// added is forgiven: a plan written today is read for years.
final class PlanJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addModule(
              new SimpleModule()
                  .addSerializer(Identifier.class, new Written())
                  .addDeserializer(GoalId.class, new Read<>(GoalId::new))
                  .addDeserializer(StepId.class, new Read<>(StepId::new)))
          .build();

  /// A little less than the table allows, which counts the spaces between the fields as well.
  private static final int MOST_BYTES = 380_000;

  static String write(PlanText text) {
    return MAPPER.writeValueAsString(text);
  }

  /// Whether a plan is longer than the table keeps. Signs such as emoji take more room than
  /// letters, so that the limits of the fields alone do not tell.
  static boolean isTooLong(PlanText text) {
    return write(text).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
  }

  static Goal goal(String json) {
    return MAPPER.readValue(json, Goal.class);
  }

  static PlanText read(String json) {
    return MAPPER.readValue(json, PlanText.class);
  }

  /// Tells whether a part of a plan is still what somebody saw.
  static String fingerprint(@Nullable Object part) {
    return Sha256.of(MAPPER.writeValueAsString(part)).substring(0, 24);
  }

  private static final class Written extends ValueSerializer<Identifier> {
    @Override
    public void serialize(Identifier id, JsonGenerator json, SerializationContext context) {
      json.writeString(id.value().toString());
    }
  }

  private static final class Read<T> extends ValueDeserializer<T> {
    private final Function<UUID, T> make;

    Read(Function<UUID, T> make) {
      this.make = make;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
      return make.apply(UUID.fromString(json.getString()));
    }
  }

  private PlanJson() {}
}
