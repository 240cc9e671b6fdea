package org.asbuilt.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A recording being made: frames in any order, numbered by their time when written. Times are nanoseconds since 1970 UTC.
 */
final class Capture {
    static final long SECOND = 1_000_000_000L;
    static final long MILLI = 1_000_000L;

    /** One recorded frame; its label is the name by which a contradiction refers to it, empty for most. */
    static final class Frame {
        private final long at;
        private final byte[] bytes;
        private final String label;

        private Frame(long at, byte[] bytes, String label) {
            this.at = at;
            this.bytes = bytes;
            this.label = label;
        }

        long at() {
            return at;
        }

        byte[] bytes() {
            return bytes;
        }

        String label() {
            return label;
        }
    }

    private final List<Frame> frames = new ArrayList<>();
    private boolean sorted;

    void add(long at, byte[] bytes, String label) {
        frames.add(new Frame(at, bytes, label));
        sorted = false;
    }

    List<Frame> frames() {
        if (!sorted) {
            frames.sort(Comparator.comparingLong(Frame::at));
            sorted = true;
        }
        return List.copyOf(frames);
    }

    /** The number, from 1, of the first frame that carries a label. */
    int number(String label) {
        List<Frame> all = frames();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).label().equals(label)) {
                return i + 1;
            }
        }
        throw new IllegalStateException("No frame is labelled " + label);
    }

    /**
     * The recording as a pcapng file of one section, written by the sensor.
     *
     * <p>Source: draft-ietf-opsawg-pcapng, sections 4.1 to 4.3.
     */
    byte[] pcapng(String hardware, String system, String application, String port, String remark) {
        Octets file = new Octets();
        Octets section = new Octets().u32Little(0x1A2B3C4DL).u16Little(1, 0).u32Little(0xFFFFFFFFL);
        section.u32Little(0xFFFFFFFFL);
        option(section, 2, hardware);
        option(section, 3, system);
        option(section, 4, application);
        option(section, 1, remark);
        block(file, 0x0A0D0D0AL, section.u32Little(0).done());
        Octets description = new Octets().u16Little(1, 0).u32Little(65535);
        option(description, 2, port);
        description.u16Little(9, 1).u8(9, 0, 0, 0).u32Little(0);
        block(file, 1, description.done());
        for (Frame frame : frames()) {
            Octets packet = new Octets()
                    .u32Little(0)
                    .u32Little(frame.at() >>> 32)
                    .u32Little(frame.at())
                    .u32Little(frame.bytes().length)
                    .u32Little(frame.bytes().length)
                    .bytes(frame.bytes());
            block(file, 6, packet.zeros(-packet.size() & 3).done());
        }
        return file.done();
    }

    /** The recording as a classic pcap file with microseconds, least significant byte first. */
    byte[] pcap() {
        Octets file = new Octets()
                .u32Little(0xA1B2C3D4L)
                .u16Little(2, 4)
                .u32Little(0)
                .u32Little(0)
                .u32Little(65535)
                .u32Little(1);
        for (Frame frame : frames()) {
            file.u32Little(frame.at() / SECOND)
                    .u32Little(frame.at() % SECOND / 1000)
                    .u32Little(frame.bytes().length)
                    .u32Little(frame.bytes().length)
                    .bytes(frame.bytes());
        }
        return file.done();
    }

    private static void option(Octets block, int code, String text) {
        byte[] value = new Octets().text(text).done();
        block.u16Little(code, value.length).bytes(value).zeros(-value.length & 3);
    }

    private static void block(Octets file, long type, byte[] body) {
        long length = 12L + body.length;
        file.u32Little(type).u32Little(length).bytes(body).u32Little(length);
    }
}
