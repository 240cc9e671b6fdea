package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.Locale;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Statement;

/** The language of Cisco ASA and its forebears PIX and FWSM. Source: Cisco ASA Series Command Reference 9.x; PIX 6.3 and 8.2 for the old forms. */
public final class AsaDialect implements Dialect {
    private static final KnownLines KNOWN = new KnownLines("asa-top.txt");

    private final AsaInterface interfaces = new AsaInterface();
    private final List<Chapter> chapters = List.of(
            interfaces,
            new AsaIdentity(),
            new AsaObjects(),
            new AsaLists(),
            new AsaNat(),
            new AsaVpn(),
            new AsaServices(),
            new AsaServers(),
            new AsaRouting());

    @Override
    public void read(Statement line, Device device) {
        if (line.text().startsWith("!")) {
            device.remark(line.take().locus(), line.text().substring(1).strip());
            return;
        }
        String first = line.word(0).toLowerCase(Locale.ROOT);
        if (first.equals("no") || first.equals("default")) {
            if (KNOWN.cover(line, 1)) {
                KnownLines.pass(line, device);
            }
            return;
        }
        boolean mine = chapters.stream().anyMatch(chapter -> chapter.read(line, device));
        if (!mine && KNOWN.cover(line, 0)) {
            KnownLines.pass(line, device);
        }
    }

    @Override
    public void end(Device device) {
        chapters.forEach(chapter -> chapter.end(device));
    }
}
