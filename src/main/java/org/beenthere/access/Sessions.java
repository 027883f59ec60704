package org.beenthere.access;

import java.util.Comparator;
import java.util.List;
import org.beenthere.vocabulary.AccountId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The sessions of an account: where somebody is signed in.
@Component
class Sessions {

  /// The session attribute that says which browser it is, in two words.
  static final String DEVICE = "device";

  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /// Where an account is signed in, the latest first.
  List<OpenSession> of(AccountId account, String current) {
    return sessions.findByPrincipalName(account.toString()).values().stream()
        .filter(session -> !session.isExpired())
        .map(session ->
            new OpenSession(
                session.getAttributeOrDefault(DEVICE, ""),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(current)))
        .sorted(
            Comparator.comparing(OpenSession::current)
                .thenComparing(OpenSession::lastUsed)
                .reversed())
        .toList();
  }

  /// Ends every session of an account, now and, within a transaction, once more when it is
  /// committed: whoever came in meanwhile came in on what was true before.
  void endAll(AccountId account) {
    end(account, "");
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              end(account, "");
            }
          });
    }
  }

  /// Ends every session but the one that asks for it.
  void endOthers(AccountId account, String current) {
    end(account, current);
  }

  private void end(AccountId account, String spared) {
    sessions.findByPrincipalName(account.toString()).keySet().stream()
        .filter(id -> !id.equals(spared))
        .forEach(sessions::deleteById);
  }
}
