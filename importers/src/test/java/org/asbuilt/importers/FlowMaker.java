package org.asbuilt.importers;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.asbuilt.model.IpAddress;

/** Makes exports of flow records as routers and probes send them. */
final class FlowMaker {
    static final long START = 1_741_593_600L;
    static final int REVERSE = 29305;
    private static final int UPTIME = 3_600_000;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    /** What passed one way, with times in milliseconds after the start. */
    record Talk(
            String source,
            int sourcePort,
            String destination,
            int destinationPort,
            int protocol,
            int flags,
            int packets,
            int bytes,
            int from,
            int until) {
        static Talk tcp(String source, int sourcePort, String destination, int port, int flags, int from) {
            return new Talk(source, sourcePort, destination, port, 6, flags, 10, 900, from, from + 5000);
        }

        static Talk udp(String source, int sourcePort, String destination, int port, int from) {
            return new Talk(source, sourcePort, destination, port, 17, 0, 2, 180, from, from + 50);
        }

        Talk back(int later) {
            return new Talk(
                    /* source= */ destination,
                    /* sourcePort= */ destinationPort,
                    /* destination= */ source,
                    /* destinationPort= */ sourcePort,
                    protocol,
                    flags,
                    packets,
                    bytes,
                    from + later,
                    until);
        }

        Talk sized(int count, int octets) {
            return new Talk(
                    source, sourcePort, destination, destinationPort, protocol, flags, count, octets, from, until);
        }
    }

    /** A field of a template and how it is filled. */
    record Column(int enterprise, int element, int length, Function<Talk, byte[]> value) {
        static Column number(int element, int length, Function<Talk, Number> value) {
            return new Column(
                    0, element, length, talk -> number(length, value.apply(talk).longValue()));
        }

        static byte[] number(int length, long value) {
            return Arrays.copyOfRange(ByteBuffer.allocate(8).putLong(value).array(), 8 - length, 8);
        }
    }

    byte[] bytes() {
        return file.toByteArray();
    }

    FlowMaker raw(byte[] bytes) {
        file.writeBytes(bytes);
        return this;
    }

    private static byte[] address(String text) {
        return IpAddress.parse(text).bytes();
    }

    /** An export of version 5 with up to 30 flows. */
    FlowMaker version5(long sequence, int sampling, List<Talk> talks) {
        ByteBuffer export = ByteBuffer.allocate(24 + 48 * talks.size());
        export.putShort((short) 5).putShort((short) talks.size()).putInt(UPTIME).putInt((int) START);
        export.putInt(0).putInt((int) sequence).put((byte) 0).put((byte) 7).putShort((short) sampling);
        for (Talk talk : talks) {
            export.put(address(talk.source())).put(address(talk.destination())).putInt(0);
            export.putShort((short) 1)
                    .putShort((short) 2)
                    .putInt(talk.packets())
                    .putInt(talk.bytes());
            export.putInt(UPTIME + talk.from()).putInt(UPTIME + talk.until());
            export.putShort((short) talk.sourcePort()).putShort((short) talk.destinationPort());
            export.put((byte) 0)
                    .put((byte) talk.flags())
                    .put((byte) talk.protocol())
                    .put((byte) 0);
            export.putInt(0).putShort((short) 0x1818).putShort((short) 0);
        }
        return raw(export.array());
    }

    static List<Column> columns(boolean isVersion6, boolean hasUptime) {
        List<Column> columns = new ArrayList<>();
        int length = isVersion6 ? 16 : 4;
        columns.add(new Column(0, isVersion6 ? 27 : 8, length, talk -> address(talk.source())));
        columns.add(new Column(0, isVersion6 ? 28 : 12, length, talk -> address(talk.destination())));
        columns.add(Column.number(7, 2, Talk::sourcePort));
        columns.add(Column.number(11, 2, Talk::destinationPort));
        columns.add(Column.number(4, 1, Talk::protocol));
        columns.add(Column.number(6, 1, Talk::flags));
        columns.add(Column.number(2, 4, Talk::packets));
        columns.add(Column.number(1, 8, Talk::bytes));
        if (hasUptime) {
            columns.add(Column.number(22, 4, talk -> UPTIME + talk.from()));
            columns.add(Column.number(21, 4, talk -> UPTIME + talk.until()));
        } else {
            columns.add(Column.number(152, 8, talk -> START * 1000 + talk.from()));
            columns.add(Column.number(153, 8, talk -> START * 1000 + talk.until()));
        }
        return columns;
    }

    /** A set of one template. */
    static byte[] template(int version, int id, List<Column> columns) {
        ByteBuffer set = ByteBuffer.allocate(8 + 8 * columns.size());
        set.putShort((short) (version == 9 ? 0 : 2)).putShort((short) 0);
        set.putShort((short) id).putShort((short) columns.size());
        for (Column column : columns) {
            set.putShort((short) (column.enterprise() > 0 ? column.element() | 0x8000 : column.element()));
            set.putShort((short) column.length());
            if (column.enterprise() > 0) {
                set.putInt(column.enterprise());
            }
        }
        return closed(set);
    }

    /** A set of records, filled up to four bytes. */
    static byte[] data(int id, List<Column> columns, List<Talk> talks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Talk talk : talks) {
            for (Column column : columns) {
                byte[] value = column.value().apply(talk);
                if (column.length() == 0xffff) {
                    body.write(value.length);
                }
                body.writeBytes(value);
            }
        }
        while (body.size() % 4 != 0) {
            body.write(0);
        }
        ByteBuffer set = ByteBuffer.allocate(4 + body.size());
        set.putShort((short) id).putShort((short) 0).put(body.toByteArray());
        return closed(set);
    }

    /** A set of options: one template and its record, as sizes and values. */
    static byte[] options(int version, int id, int[] scope, int[][] fields) {
        int length = 4 + 6 + 4 + 4 * fields.length;
        ByteBuffer set = ByteBuffer.allocate(length);
        set.putShort((short) (version == 9 ? 1 : 3)).putShort((short) 0).putShort((short) id);
        if (version == 9) {
            set.putShort((short) 4).putShort((short) (4 * fields.length));
        } else {
            set.putShort((short) (1 + fields.length)).putShort((short) 1);
        }
        set.putShort((short) scope[0]).putShort((short) scope[1]);
        for (int[] field : fields) {
            set.putShort((short) field[0]).putShort((short) field[1]);
        }
        return closed(set);
    }

    static byte[] set(int id, byte[]... values) {
        ByteBuffer set = ByteBuffer.allocate(
                4 + Arrays.stream(values).mapToInt(value -> value.length).sum());
        set.putShort((short) id).putShort((short) 0);
        Arrays.stream(values).forEach(set::put);
        return closed(set);
    }

    private static byte[] closed(ByteBuffer set) {
        set.putShort(2, (short) set.position());
        return written(set);
    }

    /** An export of version 9. */
    FlowMaker version9(long sequence, int source, int count, byte[]... sets) {
        ByteBuffer header = ByteBuffer.allocate(20);
        header.putShort((short) 9).putShort((short) count).putInt(UPTIME).putInt((int) START);
        header.putInt((int) sequence).putInt(source);
        raw(header.array());
        Arrays.stream(sets).forEach(this::raw);
        return this;
    }

    /** A message of IPFIX. */
    FlowMaker ipfix(long sequence, int domain, byte[]... sets) {
        int length = 16 + Arrays.stream(sets).mapToInt(set -> set.length).sum();
        ByteBuffer header = ByteBuffer.allocate(16);
        header.putShort((short) 10)
                .putShort((short) length)
                .putInt((int) START)
                .putInt((int) sequence)
                .putInt(domain);
        raw(header.array());
        Arrays.stream(sets).forEach(this::raw);
        return this;
    }

    static byte[] text(String text, int length) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), length);
    }

    static byte[] mac(String text) {
        return HexFormat.ofDelimiter(":").parseHex(text);
    }

    /** A file of nfcapd 1.7 with one block that is not packed. */
    static byte[] nfdump(List<Talk> talks) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        talks.forEach(talk -> records.writeBytes(nfdump(talk)));
        ByteBuffer file = little(52 + records.size());
        file.putShort((short) 0xa50c).putShort((short) 2).putInt(0x01070101).putLong(START);
        file.put((byte) 0)
                .put((byte) 0)
                .putShort((short) 0)
                .putInt(1)
                .putLong(0)
                .putInt(1 << 20)
                .putInt(1);
        file.putInt(talks.size()).putInt(records.size()).putShort((short) 3).putShort((short) 0);
        return written(file.put(records.toByteArray()));
    }

    private static byte[] written(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.position()];
        buffer.get(0, bytes);
        return bytes;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] nfdump(Talk talk) {
        ByteBuffer record = little(12 + 52 + 12);
        record.putShort((short) 11)
                .putShort((short) 76)
                .putShort((short) 2)
                .putInt(0)
                .putShort((short) 0);
        record.putShort((short) 1).putShort((short) 52);
        record.putLong(START * 1000 + talk.from())
                .putLong(START * 1000 + talk.until())
                .putLong(0);
        record.putLong(talk.packets()).putLong(talk.bytes());
        record.putShort((short) talk.sourcePort()).putShort((short) talk.destinationPort());
        record.put((byte) talk.protocol())
                .put((byte) talk.flags())
                .put((byte) 0)
                .put((byte) 0);
        record.putShort((short) 2).putShort((short) 12);
        record.putInt(ByteBuffer.wrap(address(talk.source())).getInt());
        record.putInt(ByteBuffer.wrap(address(talk.destination())).getInt());
        return written(record);
    }
}
