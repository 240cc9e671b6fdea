package org.asbuilt.importers.cisco;

import java.util.List;
import java.util.Locale;
import org.asbuilt.importers.device.Device;
import org.asbuilt.importers.device.Dialect;
import org.asbuilt.importers.device.Statement;

/**
 * The language of Cisco IOS, IOS XE and, in its basics, NX-OS; also of switches that run it under another name (Stratix, IE). Source: Cisco
 * IOS 15 and IOS XE 17 command references.
 */
public final class IosDialect implements Dialect {
    private static final KnownLines KNOWN = new KnownLines("ios-top.txt");

    private final List<Chapter> chapters = List.of(
            new IosIdentity(),
            new IosLists(),
            new IosNat(),
            new IosRouting(),
            new IosServers(),
            new IosServices(),
            new IosVpn(),
            new IosZones());

    @Override
    public void read(Statement line, Device device) {
        if (line.text().startsWith("!")) {
            device.remark(line.take().locus(), line.text().substring(1).strip());
            return;
        }
        switch (line.word(0).toLowerCase(Locale.ROOT)) {
            case "interface" -> IosInterface.read(line, device);
            case "banner" -> line.takeAll();
            case "no", "default" -> negated(line, device);
            default -> chapter(line, device);
        }
    }

    private void chapter(Statement line, Device device) {
        boolean mine = chapters.stream().anyMatch(chapter -> chapter.read(line, device));
        if (!mine && KNOWN.cover(line, 0)) {
            KnownLines.pass(line, device);
        }
    }

    private static void negated(Statement line, Device device) {
        if (KNOWN.cover(line, 1) || KNOWN.cover(line, 0)) {
            KnownLines.pass(line, device);
        }
    }

    @Override
    public void end(Device device) {
        chapters.forEach(chapter -> chapter.end(device));
    }
}
