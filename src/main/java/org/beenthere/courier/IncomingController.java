package org.beenthere.courier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import org.beenthere.shell.For;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the telephone company hands over texts that came in. It shows the secret that whoever runs
/// the house gave it; without one there is no such page.
///
/// `from`, `text` and `id`; or `From`, `Body` and `MessageSid`, as some companies call them. The
/// secret comes as `Authorization: Bearer …`, or as the password of an address with one in it.
@Controller
@For(Hat.VISITOR)
class IncomingController {

  static final String PATH = "/texts/incoming";

  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  /// As many characters as a text of many parts has at most.
  private static final int LONGEST = 4000;

  private final IncomingTexts texts;
  private final String secret;

  IncomingController(IncomingTexts texts, @Value("${beenthere.texts.secret:}") String secret) {
    this.texts = texts;
    this.secret = secret;
  }

  @PostMapping(PATH)
  ResponseEntity<Void> came(
      @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
      @RequestParam(name = "from", defaultValue = "") String from,
      @RequestParam(name = "From", defaultValue = "") String fromToo,
      @RequestParam(name = "text", defaultValue = "") String text,
      @RequestParam(name = "Body", defaultValue = "") String textToo,
      @RequestParam(name = "id", defaultValue = "") String id,
      @RequestParam(name = "MessageSid", defaultValue = "") String idToo) {
    if (secret.isEmpty() || !isOurs(authorization)) {
      throw new NotFound();
    }
    var words = either(text, textToo);
    var whole =
        words.codePointCount(0, words.length()) <= LONGEST
            ? words
            : words.substring(0, words.offsetByCodePoints(0, LONGEST));
    var known = texts.came(either(from, fromToo), whole, number(either(id, idToo)));
    return ResponseEntity.status(known ? HttpStatus.NO_CONTENT : HttpStatus.BAD_REQUEST).build();
  }

  private boolean isOurs(String authorization) {
    var shown = authorization;
    if (authorization.startsWith(BEARER)) {
      shown = authorization.substring(BEARER.length());
    } else if (authorization.startsWith(BASIC)) {
      shown = password(authorization.substring(BASIC.length()));
    }
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  private static String password(String encoded) {
    try {
      var pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException notEncoded) {
      return "";
    }
  }

  private static String either(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  /// The same text has the same number, whatever the company calls it.
  private static UUID number(String id) {
    return id.isEmpty()
        ? UUID.randomUUID()
        : UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
  }
}
