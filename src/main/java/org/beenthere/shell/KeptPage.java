package org.beenthere.shell;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// A public page with a mark of its content. The browser keeps the page and sends the mark along
/// the next time; while it is the same, no page needs to travel. The browser asks each time, so
/// that a mended page, another language or somebody signing in shows at once.
record KeptPage(JteModel content) implements View {

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    var output = new Utf8ByteOutput();
    content.render(output);
    var bytes = output.toByteArray();
    // A weak mark, because a strong one keeps Tomcat from compressing.
    var mark = "W/\"" + hash(bytes) + "\"";
    response.setHeader("ETag", mark);
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("Vary", "Cookie, Accept-Language");
    if (mark.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    response.setContentType(getContentType());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 10);
  }
}
