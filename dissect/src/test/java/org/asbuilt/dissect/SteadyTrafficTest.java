package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a plant says all day long is read without making garbage: the message of a golden capture, sent many thousand
 * times more, allocates next to nothing a packet.
 */
class SteadyTrafficTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int REPETITIONS = 10_000;
    private static final long MOST_OCTETS = 64;
    private static final int IP = 14;
    private static final int TCP = IP + 20;
    private static final int PAYLOAD = TCP + 20;

    @ParameterizedTest
    @CsvSource({
        "modbus/gateway-with-units, 4",
        "modbus/gateway-with-units, 5",
        "modbus/serial-line-form, 4",
        "modbus/serial-line-form, 5",
        "s7comm/identification, 12",
        "s7comm/program-download-and-stop, 10",
        "ethernetip/attributes, 15",
        "ethernetip/pccc, 4",
        "ethernetip/connection-and-cyclic-data, 10",
        "profinetrt/cyclic-and-alarms, 2",
        "goose/two-blocks-and-simulation, 1",
        "sampledvalues/two-streams, 1",
        "dnp3/attributes-and-commands, 14",
        "dnp3/attributes-and-commands, 15",
        "iec608705104/two-stations-and-files, 6",
        "iec608705104/two-stations-and-files, 7",
        "opcua/session-in-clear, 16",
        "opcua/signed-only, 6",
        "ethercat/start-up, 16",
        "ethercat/start-up, 17",
        "c37118/concentrator, 10",
        "mqtt/without-password, 8",
        "mqtt/without-password, 10",
        "bacnet/device-and-points, 10",
        "bacnet/device-and-points, 16",
        "melsec/binary, 14",
        "melsec/binary, 9",
        "melsec/ascii-in-another-network, 3",
        "ads/commands, 8",
        "ads/commands, 9",
        "http/title-and-password, 6",
        "http/title-and-password, 7",
        "snmp/community, 1"
    })
    void aRepeatedMessageMakesNoGarbage(String folder, int packet) throws IOException {
        byte[] golden = Cases.all().get(folder).get().pcap();
        byte[] once = repeated(golden, packet, REPETITIONS);
        byte[] twice = repeated(golden, packet, 2 * REPETITIONS);
        allocated(once);
        long more = allocated(twice) - allocated(once);
        assertThat(more / REPETITIONS).isLessThanOrEqualTo(MOST_OCTETS);
    }

    private static long allocated(byte[] capture) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        GoldenTest.read(capture);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** The capture, and behind it one of its packets so many times, as the next segments if it is one. */
    private static byte[] repeated(byte[] golden, int packet, int repetitions) {
        List<byte[]> frames = HostileBytesTest.frames(golden);
        byte[] frame = frames.get(packet - 1).clone();
        boolean isTcp = isTcp(frame);
        int length = frame.length - PAYLOAD;
        long sequence = isTcp ? next(frames, frame) : 0;
        ByteArrayOutputStream capture = new ByteArrayOutputStream();
        capture.writeBytes(golden);
        for (int index = 0; index < repetitions; index++) {
            if (isTcp) {
                System.arraycopy(Wire.u32(sequence + (long) index * length), 0, frame, TCP + 4, 4);
            }
            long second = CaptureBuilder.START_MICROS / 1_000_000 + 1 + index;
            capture.writeBytes(Wire.u32le(second));
            capture.writeBytes(Wire.u32le(0));
            capture.writeBytes(Wire.u32le(frame.length));
            capture.writeBytes(Wire.u32le(frame.length));
            capture.writeBytes(frame);
        }
        return capture.toByteArray();
    }

    private static boolean isTcp(byte[] frame) {
        return frame.length > PAYLOAD && frame[12] == 0x08 && frame[13] == 0 && frame[IP + 9] == Frame.TCP;
    }

    /** The sequence number behind the last segment of the frame's direction. */
    private static long next(List<byte[]> frames, byte[] like) {
        long next = 0;
        for (byte[] frame : frames) {
            boolean isLike = isTcp(frame) && Arrays.equals(frame, IP + 12, TCP + 4, like, IP + 12, TCP + 4);
            if (isLike) {
                next = new Bytes().set(frame, 0, frame.length).u32(TCP + 4) + frame.length - PAYLOAD;
            }
        }
        return next;
    }
}
