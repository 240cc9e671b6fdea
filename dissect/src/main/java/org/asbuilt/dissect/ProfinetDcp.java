package org.asbuilt.dissect;

import java.util.List;

/**
 * PROFINET Discovery and basic Configuration Protocol: names, addresses and kinds of stations, and who sets them.
 *
 * <p>Source: IEC 61158-6-10 clause 4.3 (DCP).
 */
public final class ProfinetDcp implements Dissector {
    static final int HELLO_FRAME = 0xFEFC;
    static final int GET_OR_SET_FRAME = 0xFEFD;
    static final int IDENTIFY_REQUEST_FRAME = 0xFEFE;
    static final int HEADER = 12;
    static final int GET = 3;
    static final int SET = 4;
    static final int IDENTIFY = 5;
    static final int HELLO = 6;
    static final int REQUEST = 0;
    static final int SUCCESS = 1;
    static final int NOT_SUPPORTED = 5;

    ProfinetDcp() {}

    @Override
    public String protocol() {
        return Profinet.DCP;
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.FRAME, Profinet.ETHER_TYPE));
    }

    @Override
    public boolean mayBeginWith(int octet) {
        return octet == 0xFE;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        if (bytes.length() < HEADER || !Profinet.isDcp(bytes)) {
            return Recognition.NO;
        }
        int type = bytes.u8(3);
        boolean isService = isServiceOf(bytes.u16(0), bytes.u8(2));
        boolean isType = type == REQUEST || type == SUCCESS || type == NOT_SUPPORTED;
        boolean fits = isService && isType && HEADER + bytes.u16(10) <= bytes.length();
        return fits ? Recognition.CERTAIN : Recognition.NO;
    }

    /** Whether frames with that identifier carry the service. */
    static boolean isServiceOf(int frame, int service) {
        return switch (frame) {
            case HELLO_FRAME -> service == HELLO;
            case GET_OR_SET_FRAME -> service == GET || service == SET;
            default -> service == IDENTIFY;
        };
    }

    @Override
    public int read(Message message) {
        return Profinet.read(message);
    }
}
