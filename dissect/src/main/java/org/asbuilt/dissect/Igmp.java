package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;

/**
 * Internet Group Management Protocol: who listens to groups, and who asks for that.
 *
 * <p>Source: RFC 2236 section 2, RFC 3376 section 4, RFC 1112 appendix I.
 */
public final class Igmp implements Dissector {
    private static final int IP_PROTOCOL = 2;

    Igmp() {}

    @Override
    public String protocol() {
        return "IGMP";
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.PACKET, IP_PROTOCOL));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return switch (octet) {
            case 0x11, 0x12, 0x16, 0x17, 0x22 -> true;
            default -> false;
        };
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        return bytes.length() >= 8 && mayBeginWith(bytes.u8(0)) ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        Bytes bytes = message.bytes();
        bytes.i32(4);
        switch (bytes.u8(0)) {
            case 0x11 -> message.published(Kind.IDENTIFY, "0x11 membership query");
            case 0x12 -> message.published(Kind.SUBSCRIBE, "0x12 membership report, version 1");
            case 0x16 -> message.published(Kind.SUBSCRIBE, "0x16 membership report, version 2");
            case 0x17 -> message.published(Kind.SUBSCRIBE, "0x17 leave group");
            case 0x22 -> message.published(Kind.SUBSCRIBE, "0x22 membership report, version 3");
            default -> throw MalformedBytes.at("unknown type", 0);
        }
        return bytes.length();
    }
}
