package org.asbuilt.dissect;

import java.util.List;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.dissect.Sighting.RoleKind;

/**
 * PROFINET in real time: cyclic data of the classes 1 to 3 with the state of their provider, alarms, and the clock of
 * PTCP. Read a thousand times a second and device, so nothing is allocated.
 *
 * <p>Source: IEC 61158-6-10 clauses 4.3.1.4 (frame identifiers), 4.4 (PTCP), 4.7 (cyclic data, APDU status), 4.8
 * (alarms, RTA).
 */
public final class ProfinetRt implements Dissector {
    /** RT over UDP. */
    private static final int PORT = 0x8892;

    private static final int STREAM = 0x1000;
    private static final int CLASS_2 = 0x8000;
    private static final int GROUP_2 = 0xBC00;
    private static final int CLASS_1 = 0xC000;
    private static final int GROUP_1 = 0xF800;
    private static final int ACYCLIC = 0xFC00;
    private static final int ALARM_HIGH = 0xFC01;
    private static final int ALARM_LOW = 0xFE01;
    private static final int REMOTE_SERVICE = 0xFE02;
    private static final int SHORTEST_CYCLIC = 46;
    private static final int RUN = 0x10;
    private static final int NO_PROBLEM = 0x20;
    private static final int RESERVED = 0x48;

    /** By class of cyclic data, then by whether the provider stopped and whether it has a problem. */
    private static final String[][] CYCLIC = {
        {
            "RT class 3 cyclic data",
            "RT class 3 cyclic data, provider stopped",
            "RT class 3 cyclic data, station problem",
            "RT class 3 cyclic data, provider stopped, station problem"
        },
        {
            "RT stream cyclic data",
            "RT stream cyclic data, provider stopped",
            "RT stream cyclic data, station problem",
            "RT stream cyclic data, provider stopped, station problem"
        },
        {
            "RT class 2 cyclic data",
            "RT class 2 cyclic data, provider stopped",
            "RT class 2 cyclic data, station problem",
            "RT class 2 cyclic data, provider stopped, station problem"
        },
        {
            "RT class 2 multicast data",
            "RT class 2 multicast data, provider stopped",
            "RT class 2 multicast data, station problem",
            "RT class 2 multicast data, provider stopped, station problem"
        },
        {
            "RT class 1 cyclic data",
            "RT class 1 cyclic data, provider stopped",
            "RT class 1 cyclic data, station problem",
            "RT class 1 cyclic data, provider stopped, station problem"
        },
        {
            "RT class 1 multicast data",
            "RT class 1 multicast data, provider stopped",
            "RT class 1 multicast data, station problem",
            "RT class 1 multicast data, provider stopped, station problem"
        }
    };

    ProfinetRt() {}

    @Override
    public String protocol() {
        return Profinet.RT;
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier(Medium.FRAME, Profinet.ETHER_TYPE), new Carrier(Medium.DATAGRAM, PORT));
    }

    /** Its content says too little: it is only looked for at its own EtherType and port. */
    @Override
    public boolean mayBeginWith(int octet) {
        return false;
    }

    @Override
    public Recognition recognise(Bytes bytes) {
        boolean fits = bytes.length() >= 12 && !Profinet.isDcp(bytes);
        return fits ? Recognition.PLAUSIBLE : Recognition.NO;
    }

    @Override
    public int read(Message message) {
        return Profinet.read(message);
    }

    /** Reads one frame or datagram. */
    static void frame(Message message) {
        int identifier = message.bytes().u16(0);
        if (identifier >= 0x0100 && identifier < ACYCLIC) {
            message.published(Kind.PUBLISH, CYCLIC[cyclicClass(identifier)][state(message.bytes())]);
        } else if (identifier == ALARM_HIGH || identifier == ALARM_LOW) {
            ProfinetAlarms.read(message);
        } else if (identifier == REMOTE_SERVICE) {
            message.function(Kind.OTHER, "remote service interface");
        } else {
            clock(message, identifier);
        }
    }

    private static int cyclicClass(int identifier) {
        if (identifier >= CLASS_1) {
            return identifier < GROUP_1 ? 4 : 5;
        }
        if (identifier >= CLASS_2) {
            return identifier < GROUP_2 ? 2 : 3;
        }
        return identifier < STREAM ? 0 : 1;
    }

    /** The last octets are cycle counter, data status and transfer status; index into a row of {@link #CYCLIC}. */
    private static int state(Bytes bytes) {
        int length = bytes.length();
        if (length < SHORTEST_CYCLIC || bytes.u8(length - 1) != 0) {
            return 0;
        }
        int status = bytes.u8(length - 2);
        boolean isStatus = (status & RESERVED) == 0;
        int stopped = isStatus && (status & RUN) == 0 ? 1 : 0;
        int problem = isStatus && (status & NO_PROBLEM) == 0 ? 2 : 0;
        return stopped | problem;
    }

    /** Precision Transparent Clock Protocol. */
    private static void clock(Message message, int identifier) {
        switch (identifier) {
            case 0x0020, 0x0021, 0x0080, 0x0081 -> {
                message.published(Kind.TIME, "PTCP sync");
                if (message.recall(identifier) < 0) {
                    message.remember(identifier, 1);
                    message.role(message.sender(), RoleKind.TIME_SERVER);
                }
            }
            case 0xFF00, 0xFF01 -> message.published(Kind.TIME, "PTCP announce");
            case 0xFF20, 0xFF21, 0xFF22 -> message.published(Kind.TIME, "PTCP follow up");
            case 0xFF40 -> message.published(Kind.TIME, "PTCP delay request");
            case 0xFF41, 0xFF43 -> message.published(Kind.TIME, "PTCP delay response");
            case 0xFF42 -> message.published(Kind.TIME, "PTCP delay follow up");
            default -> {
                boolean isPart = identifier >= 0xFF80 && identifier <= 0xFF8F;
                message.published(Kind.OTHER, isPart ? "fragment" : "other frame");
            }
        }
    }
}
