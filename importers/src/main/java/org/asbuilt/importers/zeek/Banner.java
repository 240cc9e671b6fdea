package org.asbuilt.importers.zeek;

import java.time.Instant;
import java.util.Optional;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.traffic.Station;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Service;

/**
 * What a server says that it is: "SSH-2.0-OpenSSH_7.4p1", "Werkzeug/0.14.1 Python/3.7.3".
 *
 * @param product the first product
 * @param version its version, or empty
 */
record Banner(String product, String version) {
    static Banner of(String text) {
        String plain = text.strip();
        if (plain.startsWith("SSH-")) {
            int dash = plain.indexOf('-', 4);
            plain = dash < 0 ? plain : plain.substring(dash + 1);
        }
        String first = plain.split("\\s+", 2)[0];
        int slash = first.indexOf('/');
        int cut = slash > 0 ? slash : first.indexOf('_');
        boolean hasVersion = cut > 0 && cut + 1 < first.length() && Character.isDigit(first.charAt(cut + 1));
        return hasVersion ? new Banner(first.substring(0, cut), first.substring(cut + 1)) : new Banner(plain, "");
    }

    void claim(Station station, String service, Locus place, Optional<Instant> moment, Confidence confidence) {
        station.fact(PartPath.of(Service.class, service, "product"), product, place, moment, confidence);
        station.fact(PartPath.of(Service.class, service, "version"), version, place, moment, confidence);
    }
}
