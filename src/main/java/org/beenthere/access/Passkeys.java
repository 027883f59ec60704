package org.beenthere.access;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beenthere.vocabulary.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Signing in with what unlocks one's phone or laptop (WebAuthn). The device asks for a finger, a
/// face or its own code, so that a passkey counts as two things proven.
@Component
class Passkeys {

  private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

  private final PasskeyTable table;
  private final PasskeyOwners owners;
  private final Webauthn4JRelyingPartyOperations operations;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  Passkeys(PasskeyTable table, PasskeyOwners owners, @Value("${beenthere.address}") URI address) {
    this.table = table;
    this.owners = owners;
    this.operations =
        new Webauthn4JRelyingPartyOperations(
            owners,
            table,
            PublicKeyCredentialRpEntity.builder().id(address.getHost()).name("Beenthere").build(),
            Set.of(origin(address)));
    operations.setCustomizeCreationOptions(options ->
        options.authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
    operations.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
  }

  /// What the browser needs to know to make a passkey.
  PublicKeyCredentialCreationOptions toAdd(AccountId account) {
    owners.of(account);
    return operations.createPublicKeyCredentialCreationOptions(
        new ImmutablePublicKeyCredentialCreationOptionsRequest(
            UsernamePasswordAuthenticationToken.authenticated(
                account.toString(), null, AuthorityUtils.createAuthorityList("ACCOUNT"))));
  }

  /// Adds the passkey that a browser made.
  ///
  /// @return whether it was one as asked for
  boolean add(PublicKeyCredentialCreationOptions asked, String credential, String label) {
    try {
      var made =
          json.readValue(
              credential,
              new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
      operations.registerCredential(
          new ImmutableRelyingPartyRegistrationRequest(
              asked, new RelyingPartyPublicKey(made, label)));
      return true;
    } catch (DataAccessException ours) {
      throw ours;
    } catch (RuntimeException notAsAsked) {
      LOG.info("a passkey was not added: {}", notAsAsked.getClass().getName());
      return false;
    }
  }

  /// What the browser needs to know to sign in with a passkey; the same for everybody.
  PublicKeyCredentialRequestOptions toSignIn() {
    return operations.createCredentialRequestOptions(
        new ImmutablePublicKeyCredentialRequestOptionsRequest(
            new AnonymousAuthenticationToken(
                "door", "nobody", AuthorityUtils.createAuthorityList("NOBODY"))));
  }

  /// Whose passkey answered, if it answered what was asked.
  Optional<AccountId> signIn(PublicKeyCredentialRequestOptions asked, String credential) {
    try {
      var answer =
          json.readValue(
              credential,
              new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
      var owner = operations.authenticate(new RelyingPartyAuthenticationRequest(asked, answer));
      return owners.account(owner.getId());
    } catch (DataAccessException ours) {
      throw ours;
    } catch (RuntimeException notAnAnswer) {
      LOG.info("a passkey was refused: {}", notAnAnswer.getClass().getName());
      return Optional.empty();
    }
  }

  List<CredentialRecord> of(AccountId account) {
    return table.findByUserId(owners.of(account).getId());
  }

  /// Removes a passkey of this account; false when it has none like it.
  boolean remove(AccountId account, String id) {
    Bytes passkey;
    try {
      passkey = Bytes.fromBase64(id);
    } catch (IllegalArgumentException noPasskey) {
      return false;
    }
    return table.remove(passkey, owners.of(account).getId());
  }

  String json(Object options) throws JacksonException {
    return json.writeValueAsString(options);
  }

  /// Scheme, host, and the port where it is not the usual one, as browsers say it.
  static String origin(URI address) {
    return address.getScheme()
        + "://"
        + address.getHost()
        + (address.getPort() < 0 ? "" : ":" + address.getPort());
  }
}
