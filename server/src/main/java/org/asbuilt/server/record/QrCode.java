package org.asbuilt.server.record;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.asbuilt.model.InvalidValue;

/**
 * A text as a QR code: error correction M, with the quiet zone of four modules on each side that readers need. Source: ISO/IEC
 * 18004:2024, 5.3.
 */
public final class QrCode {
    private static final int QUIET = 4;

    private final ByteMatrix modules;

    /**
     * Encodes a text.
     *
     * @throws InvalidValue if it is longer than a code can hold: 2331 bytes
     */
    public QrCode(String text) {
        // Old readers do not know how a code says that it holds UTF-8, so it says so only where it must.
        Map<EncodeHintType, String> hints =
                StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                        ? Map.of()
                        : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException e) {
            throw InvalidValue.expected("a text that fits into a QR code", text);
        }
    }

    /** Draws it into a square of that side, in points, in the colour that the page fills with; a run of dark modules is one box. */
    void draw(PDPageContentStream page, float left, float bottom, float side) throws IOException {
        float module = side / (modules.getWidth() + 2 * QUIET);
        for (int row = 0; row < modules.getHeight(); row++) {
            float y = bottom + side - (row + QUIET + 1) * module;
            int column = 0;
            while (column < modules.getWidth()) {
                int end = column;
                while (end < modules.getWidth() && modules.get(end, row) == 1) {
                    end++;
                }
                if (end > column) {
                    page.addRect(left + (column + QUIET) * module, y, (end - column) * module, module);
                }
                column = end + 1;
            }
        }
        page.fill();
    }

    /**
     * Drawn in SVG, so that it prints sharp; black on white, whatever the page around it looks like, for cameras want it so.
     *
     * @param name what it is, for whoever cannot see it
     */
    public String svg(String name) {
        int side = modules.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    path.append('M')
                            .append(column + QUIET)
                            .append(' ')
                            .append(row + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"" + name + "\" viewBox=\"0 0 "
                + side + " " + side + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side
                + "v" + side + "H0z\"/><path d=\"" + path + "\"/></svg>";
    }
}
