package org.beenthere.messages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.beenthere.shell.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// All messages of a person as a text file, for themselves.
final class KeptCopy {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /// Under a name that tells a bystander nothing.
  static ResponseEntity<byte[]> of(List<WholeConversation> all, Words words) {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .header("X-Content-Type-Options", "nosniff")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("saved.txt").build().toString())
        .body(text(all, words).getBytes(StandardCharsets.UTF_8));
  }

  static String text(List<WholeConversation> all, Words words) {
    var text = new StringBuilder();
    for (var one : all.reversed()) {
      text.append(words.t("messages.file.with", one.peer())).append("\n\n");
      for (var line : one.exchange().lines()) {
        var message = line.message();
        text.append(words.date(line.at()))
            .append(", ")
            .append(words.time(line.at()))
            .append(" · ")
            .append(line.mine() ? words.t("messages.you") : line.by())
            .append('\n')
            .append(message.isTakenBack() ? words.t("messages.takenBack") : message.words())
            .append(line.enclosed() == null ? "" : "\n" + words.t("messages.enclosed.kept"))
            .append("\n\n");
      }
    }
    return text.toString();
  }

  private KeptCopy() {}
}
