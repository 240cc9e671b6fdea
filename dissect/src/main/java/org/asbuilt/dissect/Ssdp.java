package org.asbuilt.dissect;

import java.util.List;
import java.util.Locale;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.IdentityPart;

/**
 * Simple Service Discovery Protocol of UPnP: devices that announce themselves with their software, kind and page.
 *
 * <p>Source: UPnP Device Architecture 2.0 (2020) sections 1.2 (advertisement) and 1.3 (search).
 */
public final class Ssdp implements Dissector {
    private static final int PORT = 1900;
    private static final String DEVICE = ":device:";

    Ssdp() {}

    @Override
    public String protocol() {
        return "SSDP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.DATAGRAM, PORT));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 'M' || octet == 'N' || octet == 'H';
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        boolean fits = isSearch(bytes) || isNotice(bytes) || bytes.startsWith(0, "HTTP/1.1 200 OK\r\n");
        return fits ? Recognition.CERTAIN : Recognition.NO;
    }

    private static boolean isSearch(Bytes bytes) {
        return bytes.startsWith(0, "M-SEARCH * HTTP/1.1\r\n");
    }

    private static boolean isNotice(Bytes bytes) {
        return bytes.startsWith(0, "NOTIFY * HTTP/1.1\r\n");
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        if (isSearch(bytes)) {
            message.senderAsks();
            message.function(Kind.IDENTIFY, "search");
        } else if (isNotice(bytes)) {
            message.published(Kind.PUBLISH, "notify");
        } else {
            message.senderServes();
        }
        int line = bytes.find('\n', 0, bytes.length()) + 1;
        while (line > 0 && line < bytes.length()) {
            int next = bytes.find('\n', line, bytes.length());
            int end = next < 0 ? bytes.length() : next;
            int colon = bytes.find(':', line, end);
            long hash = bytes.hash(line, end - line);
            if (colon > 0 && message.recall(hash) < 0) {
                field(message, hash, line, colon, end);
            }
            line = next < 0 ? 0 : next + 1;
        }
        return bytes.length();
    }

    private static void field(Message message, long hash, int line, int colon, int end) {
        Bytes bytes = message.bytes();
        String value = bytes.text(colon + 1, end - colon - 1);
        Endpoint sender = message.sender();
        switch (bytes.text(line, colon - line).toLowerCase(Locale.ROOT)) {
            case "server", "user-agent" -> message.identity(sender, IdentityPart.SOFTWARE, value);
            case "location" -> message.identity(sender, IdentityPart.URL, value);
            case "nt", "st" -> {
                int device = isSearch(bytes) ? -1 : value.indexOf(DEVICE);
                String kind = device < 0 ? "" : value.substring(device + DEVICE.length());
                message.identity(sender, IdentityPart.DEVICE_TYPE, kind);
            }
            default -> {
                return;
            }
        }
        message.remember(hash, 1);
    }
}
