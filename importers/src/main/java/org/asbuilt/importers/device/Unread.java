package org.asbuilt.importers.device;

import java.util.Locale;
import org.asbuilt.model.UnreadLine;

/** Claims the lines that nobody understood: what is known of the device is not all of it, and whoever asks what its rules permit must be told. */
final class Unread {
    private static final int MOST = 1_000;
    private static final int LONGEST = 500;

    private int claimed;

    void claim(Device device, Statement top, Statement line) {
        String shown = line.shown();
        if (shown.isBlank() || claimed++ >= MOST) {
            return;
        }
        String key = line.locus().text();
        String words = shown.length() > LONGEST ? shown.substring(0, LONGEST) + " …" : shown;
        device.fact(UnreadLine.class, key, "words", words, line.locus());
        Touching.of(top, line)
                .forEach(what -> device.fact(
                        UnreadLine.class, key, "touches", what.name().toLowerCase(Locale.ROOT), line.locus()));
    }
}
