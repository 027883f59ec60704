package org.beenthere.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Pages for whoever asked in a way that nothing more should be read of: not even their language,
/// so each speaks all three, and leads to whom to call.
@Component
class BarePages {

  private static final String[] LANGUAGES = {"en", "es", "nl"};

  private final MessageSource words;
  private final String style;

  BarePages(MessageSource words, Assets assets) {
    this.words = words;
    this.style = assets.addresses().style();
  }

  /// Says no without a look at what is sent: that is what there is no room for.
  ///
  /// @param key of what went wrong
  void refuse(HttpServletResponse response, int status, String key) throws IOException {
    response.setStatus(status);
    response.setHeader("Connection", "close");
    response.setContentType("text/html;charset=UTF-8");
    ContentPolicy.on(response);
    response.getWriter().write(of(key));
  }

  /// @param key of what went wrong, such as `error.tooLarge`
  String of(String key) {
    var page =
        new StringBuilder(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>Beenthere</title>"
                + "<link rel=\"stylesheet\" href=\""
                + style
                + "\"></head><body><main class=\"page ask stack\">");
    for (var language : LANGUAGES) {
      page.append(
          "<section lang=\"%s\"><h1>%s</h1><p>%s</p><p>%s %s</p></section>"
              .formatted(
                  language,
                  say(key, language),
                  say(key + ".text", language),
                  link("/?lang=" + language, say("error.home", language)),
                  link("/crisis?lang=" + language, say("frame.crisis", language))));
    }
    return page.append("</main></body></html>").toString();
  }

  private static String link(String address, String text) {
    return "<a href=\"" + address + "\">" + text + "</a>";
  }

  private String say(String key, String language) {
    return HtmlUtils.htmlEscape(words.getMessage(key, null, Locale.of(language)));
  }
}
