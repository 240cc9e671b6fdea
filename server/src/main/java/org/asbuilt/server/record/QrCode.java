package org.asbuilt.server.record;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A text as a QR code, drawn in SVG so that it prints sharp. Source: ISO/IEC 18004. */
final class QrCode {
    private static final int QUIET = 4;

    private QrCode() {}

    /**
     * The drawing.
     *
     * @param text what it says; at most about 2300 letters
     * @param name what it is, for whoever cannot see it
     */
    static String svg(String text, String name) {
        BitMatrix dots;
        try {
            dots = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    QUIET));
        } catch (WriterException e) {
            throw new IllegalArgumentException("the text is too long for a QR code: " + text.length(), e);
        }
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"" + name + "\" viewBox=\"0 0 "
                + dots.getWidth() + " " + dots.getHeight() + "\" shape-rendering=\"crispEdges\"><path d=\"" + path
                + "\"/></svg>";
    }
}
