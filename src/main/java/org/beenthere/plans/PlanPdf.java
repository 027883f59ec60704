package org.beenthere.plans;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.models.runtime.JteModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/// Sets a page as a PDF that can be read aloud: tagged, with its language and title, and with its
/// letters inside (PDF/UA). It fetches nothing from anywhere.
@Component
class PlanPdf {

  private static final String LETTERS =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /// The sizes of paper.
  public enum Size {
    A4,
    LETTER;

    /// Letter where people have it, unless the other is asked for.
    static Size of(String asked, String country) {
      return switch (asked) {
        case "a4" -> A4;
        case "letter" -> LETTER;
        default -> country.equals("US") || country.equals("CA") ? LETTER : A4;
      };
    }
  }

  PlanPdf() {
    // It would say how long each plan took, and what it stumbled over.
    XRLog.setLoggingEnabled(false);
  }

  byte[] of(JteModel page) {
    var builder = new PdfRendererBuilder();
    for (var weight : new int[] {400, 700}) {
      builder.useFont(PlanPdf::letters, "Liberation Sans", weight, FontStyle.NORMAL, true);
    }
    builder.usePdfUaAccessibility(true);
    builder.useUriResolver((base, uri) -> null);
    builder.withProducer("Beenthere");
    builder.withHtmlContent(wellFormed(page.render()), "");
    var pdf = new ByteArrayOutputStream();
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return pdf.toByteArray();
  }

  /// What somebody typed or pasted may hold signs that no XML can carry; nobody sees them.
  private static String wellFormed(String page) {
    return page.codePoints()
        .filter(sign ->
            sign == '\n'
                || sign == '\t'
                || sign >= ' ' && !(sign >= 0xD800 && sign <= 0xDFFF) && (sign & 0xFFFE) != 0xFFFE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static InputStream letters() {
    return Objects.requireNonNull(PDDocument.class.getResourceAsStream(LETTERS));
  }
}
