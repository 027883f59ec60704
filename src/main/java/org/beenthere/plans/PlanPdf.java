package org.beenthere.plans;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.models.runtime.JteModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/// Sets a page as a PDF that can be read aloud: tagged, with its language and title, and with its
/// letters inside (PDF/UA). It fetches nothing from anywhere.
@Component
public class PlanPdf {

  /// The sizes of paper.
  public enum Size {
    A4,
    LETTER;

    /// Letter where people have it, unless the other is asked for.
    public static Size of(String asked, String country) {
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

  public byte[] of(JteModel page) {
    var builder = new PdfRendererBuilder();
    for (var weight : new int[] {400, 700}) {
      builder.useFont(Letters::file, "Liberation Sans", weight, FontStyle.NORMAL, true);
    }
    builder.usePdfUaAccessibility(true);
    builder.useUriResolver((base, uri) -> null);
    builder.withProducer("Beenthere");
    builder.withHtmlContent(wellFormed(page.render()), "");
    try (var setting = builder.buildPdfRenderer()) {
      setting.createPDFWithoutClosing();
      return withoutTheHour(setting.getPdfDocument());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The same plan is the same file, and does not tell when somebody made it.
  private static byte[] withoutTheHour(PDDocument pdf) throws IOException {
    pdf.setDocumentId(0L);
    pdf.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
    pdf.getDocumentInformation().getCOSObject().removeItem(COSName.MOD_DATE);
    var said = pdf.getDocumentCatalog().getMetadata();
    if (said != null) {
      var text = new String(said.toByteArray(), StandardCharsets.UTF_8);
      said.importXMPMetadata(
          text.replaceAll(
                  "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)?", "2000-01-01T00:00:00Z")
              .getBytes(StandardCharsets.UTF_8));
    }
    var file = new ByteArrayOutputStream();
    pdf.save(file);
    return file.toByteArray();
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
}
