package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.NameKind;

/**
 * Link-local multicast name resolution: hosts that answer for their own name.
 *
 * <p>Source: RFC 4795 section 2.1 (format as in RFC 1035 section 4).
 */
public final class Llmnr implements Dissector {
    private static final int PORT = 5355;
    private static final int HEADER = 12;
    private static final int ADDRESS = 1;
    private static final int ADDRESS_6 = 28;

    Llmnr() {}

    @Override
    public String protocol() {
        return "LLMNR";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.DATAGRAM, PORT));
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        // The same as DNS but for the port: told apart by it alone.
        boolean fits = bytes.length() > HEADER
                && (bytes.u16(2) & 0x7800) == 0
                && bytes.u16(4) == 1
                && bytes.u16(6) <= 16
                && bytes.u16(8) == 0;
        return fits ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        boolean isResponse = (bytes.u16(2) & 0x8000) != 0;
        if (!isResponse) {
            message.senderAsks();
            message.function(Kind.IDENTIFY, "name query");
            return bytes.length();
        }
        message.senderServes();
        int at = DnsName.read(bytes, HEADER, 0).end() + 4;
        for (int record = bytes.u16(6); record > 0; record--) {
            DnsName name = DnsName.read(bytes, at, 0);
            int kind = bytes.u16(name.end());
            int length = bytes.u16(name.end() + 8);
            int data = name.end() + 10;
            MalformedBytes.unless(data + length <= bytes.length(), "a record is longer than the message", name.end());
            if (kind == ADDRESS && length == 4) {
                answer(message, name.text(), bytes.version4(data));
            } else if (kind == ADDRESS_6 && length == 16) {
                answer(message, name.text(), bytes.version6(data));
            }
            at = data + length;
        }
        return bytes.length();
    }

    private static void answer(Message message, String name, NetworkAddress address) {
        Endpoint sender = message.sender();
        Endpoint bearer = new Endpoint(sender.mac(), sender.vlan(), Optional.of(address), sender.port());
        message.name(bearer, NameKind.HOSTNAME, name);
    }
}
