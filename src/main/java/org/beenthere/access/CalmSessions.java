package org.beenthere.access;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/// The sessions in the database, each a [CalmSession]: a page that changes nothing about its
/// session stores nothing.
final class CalmSessions<S extends Session>
    implements FindByIndexNameSessionRepository<CalmSession<S>> {

  private final FindByIndexNameSessionRepository<S> kept;

  CalmSessions(FindByIndexNameSessionRepository<S> kept) {
    this.kept = kept;
  }

  @Override
  public CalmSession<S> createSession() {
    return new CalmSession<>(kept.createSession());
  }

  @Override
  public void save(CalmSession<S> session) {
    kept.save(session.kept());
  }

  @Override
  public @Nullable CalmSession<S> findById(String id) {
    var found = kept.findById(id);
    return found == null ? null : new CalmSession<>(found);
  }

  @Override
  public void deleteById(String id) {
    kept.deleteById(id);
  }

  @Override
  public Map<String, CalmSession<S>> findByIndexNameAndIndexValue(String name, String value) {
    return kept.findByIndexNameAndIndexValue(name, value).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, found -> new CalmSession<>(found.getValue())));
  }
}
