package org.beenthere.plans;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.models.runtime.JteModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.beenthere.shell.Words;
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

  private static final int[] WEIGHTS = {400, 700};

  PlanPdf() {
    // It would say how long each plan took, and what it stumbled over.
    XRLog.setLoggingEnabled(false);
  }

  /// The signs in a text that no sheet can show, to name them before somebody prints.
  public static List<String> missing(String text) {
    return Letters.missing(text);
  }

  /// @param words of the reader, to say on the sheet that there is something it cannot show
  public byte[] of(JteModel page, Words words) {
    var text = Letters.fit(page.render());
    var marked = Letters.marked(text);
    var typefaces = Letters.needed(marked);
    var builder = new PdfRendererBuilder();
    for (var typeface : typefaces) {
      for (var weight : WEIGHTS) {
        builder.useFont(typeface::open, typeface.family(), weight, FontStyle.NORMAL, true);
      }
    }
    builder.usePdfUaAccessibility(true);
    builder.useUriResolver((base, uri) -> null);
    builder.useUnicodeBidiSplitter(BothWays.Splitter::new);
    builder.useUnicodeBidiReorderer(new BothWays.Reorderer());
    builder.withProducer("Beenthere");
    var said =
        marked.equals(text) ? "" : "<p>" + words.t("plans.pdf.leftOut", Letters.MARK) + "</p>";
    builder.withHtmlContent(
        marked.replace("'Letters'", families(typefaces)).replace("</body>", said + "</body>"), "");
    try (var setting = builder.buildPdfRenderer()) {
      setting.createPDFWithoutClosing();
      return withoutTheHour(setting.getPdfDocument());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String families(Set<Typeface> typefaces) {
    return typefaces.stream()
        .map(one -> "'" + one.family() + "'")
        .collect(Collectors.joining(", "));
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
}
