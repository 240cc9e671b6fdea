package org.asbuilt.dissect.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Connections counted in both directions: open addressing over primitive arrays, 168 bytes a connection and no
 * allocation per packet. Rows are numbered from 0 in the order of first sight and never move.
 */
public final class FlowTable {
    /** Returned when the table is full. */
    public static final int FULL = -1;

    private static final int DIRECTION = FlowKey.WORDS;
    private static final int WORDS_A_DIRECTION = 5;
    private static final int MARKS = DIRECTION + 2 * WORDS_A_DIRECTION;
    private static final int CAPTURES = MARKS + 1;
    private static final int STRIDE = CAPTURES + 1;
    private static final int ROWS_A_BLOCK = 1 << 10;

    private final int limit;
    private long[][] blocks = new long[16][];
    private int blockCount;
    private int size;
    private int[] index = new int[1 << 11];

    /** A table that refuses more than {@code limit} connections. */
    public FlowTable(int limit) {
        this.limit = limit;
        Arrays.fill(index, -1);
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** The row of the key, made if new; {@link #FULL} if there is no room for another. */
    public int row(FlowKey key) {
        int mask = index.length - 1;
        int slot = key.hash() & mask;
        while (true) {
            int row = index[slot];
            if (row < 0) {
                return add(key, slot);
            }
            if (matches(row, key)) {
                return row;
            }
            slot = slot + 1 & mask;
        }
    }

    /** Whether the row is that of the key. */
    public boolean matches(int row, FlowKey key) {
        long[] block = block(row);
        int base = base(row);
        for (int word = 0; word < FlowKey.WORDS; word++) {
            if (block[base + word] != key.words[word]) {
                return false;
            }
        }
        return true;
    }

    private int add(FlowKey key, int slot) {
        if (size >= limit) {
            return FULL;
        }
        int row = size++;
        if ((row & ROWS_A_BLOCK - 1) == 0) {
            if (blockCount == blocks.length) {
                blocks = Arrays.copyOf(blocks, blockCount * 2);
            }
            blocks[blockCount++] = new long[ROWS_A_BLOCK * STRIDE];
        }
        System.arraycopy(key.words, 0, block(row), base(row), FlowKey.WORDS);
        index[slot] = row;
        if (size * 2L > index.length) {
            grow();
        }
        return row;
    }

    private void grow() {
        int[] larger = new int[index.length * 2];
        Arrays.fill(larger, -1);
        FlowKey key = new FlowKey();
        int mask = larger.length - 1;
        for (int row = 0; row < size; row++) {
            System.arraycopy(block(row), base(row), key.words, 0, FlowKey.WORDS);
            int slot = key.hash() & mask;
            while (larger[slot] >= 0) {
                slot = slot + 1 & mask;
            }
            larger[slot] = row;
        }
        index = larger;
    }

    private long[] block(int row) {
        return blocks[row / ROWS_A_BLOCK];
    }

    private static int base(int row) {
        return (row & ROWS_A_BLOCK - 1) * STRIDE;
    }

    private static int at(int row, int direction) {
        return base(row) + DIRECTION + direction * WORDS_A_DIRECTION;
    }

    /** Counts a packet of {@code bytes} in the direction, sets marks. */
    public void count(int row, int direction, long bytes, long time, long packet, int capture, long marks) {
        count(row, direction, 1, bytes, time, time, packet, capture);
        block(row)[base(row) + MARKS] |= marks;
    }

    private void count(
            int row, int direction, long packets, long bytes, long first, long last, long packet, int capture) {
        long[] block = block(row);
        int at = at(row, direction);
        boolean isFirst = block[at] == 0;
        block[at] += packets;
        block[at + 1] += bytes;
        if (isFirst || first < block[at + 2]) {
            block[at + 2] = first;
            block[at + 4] = packet;
            int shift = direction * 32;
            long captures = block[base(row) + CAPTURES] & ~(0xFFFF_FFFFL << shift);
            block[base(row) + CAPTURES] = captures | (long) capture << shift;
        }
        if (isFirst || last > block[at + 3]) {
            block[at + 3] = last;
        }
    }

    /** Word {@code word} of the key: see {@link FlowKey}. */
    public long key(int row, int word) {
        return block(row)[base(row) + word];
    }

    /** Packets in the direction. */
    public long packets(int row, int direction) {
        return block(row)[at(row, direction)];
    }

    /** Bytes on the wire in the direction. */
    public long bytes(int row, int direction) {
        return block(row)[at(row, direction) + 1];
    }

    /** Earliest time in the direction, nanoseconds since 1970. */
    public long first(int row, int direction) {
        return block(row)[at(row, direction) + 2];
    }

    /** Latest time in the direction, nanoseconds since 1970. */
    public long last(int row, int direction) {
        return block(row)[at(row, direction) + 3];
    }

    /** Number of the earliest packet in the direction. */
    public long firstPacket(int row, int direction) {
        return block(row)[at(row, direction) + 4];
    }

    /** Number of the capture of {@link #firstPacket}. */
    public int firstCapture(int row, int direction) {
        return (int) (block(row)[base(row) + CAPTURES] >>> (direction * 32));
    }

    /** The marks, whose meaning is the caller's. */
    public long marks(int row) {
        return block(row)[base(row) + MARKS];
    }

    /** Replaces the marks. */
    public void setMarks(int row, long marks) {
        block(row)[base(row) + MARKS] = marks;
    }

    /** Writes all rows, in their order. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int row = 0; row < size; row++) {
            for (int word = 0; word < STRIDE; word++) {
                out.writeLong(block(row)[base(row) + word]);
            }
        }
    }

    /** Reads what {@link #write} wrote, into a table without a limit. */
    public static FlowTable read(DataInput in) throws IOException {
        FlowTable table = new FlowTable(Integer.MAX_VALUE);
        int rows = in.readInt();
        FlowKey key = new FlowKey();
        for (int row = 0; row < rows; row++) {
            for (int word = 0; word < FlowKey.WORDS; word++) {
                key.words[word] = in.readLong();
            }
            if (table.row(key) != row) {
                throw new IOException("a connection stands twice in the table");
            }
            for (int word = FlowKey.WORDS; word < STRIDE; word++) {
                table.block(row)[base(row) + word] = in.readLong();
            }
        }
        return table;
    }

    /** Says how marks of the same connection in two tables are joined; must be associative and commutative. */
    @FunctionalInterface
    public interface MarkJoin {
        /** Both marks as one. */
        long join(long one, long other);
    }

    /**
     * Adds all of another table; its captures are numbered anew; of two packets at the same time the one
     * of the lower capture number, then of the lower packet number, is first.
     *
     * @param captureNumbers the new number of each of the other's captures
     * @return the row here of each row there
     */
    public int[] addAll(FlowTable other, int[] captureNumbers, MarkJoin join) {
        int[] rows = new int[other.size];
        FlowKey key = new FlowKey();
        for (int row = 0; row < other.size; row++) {
            System.arraycopy(other.block(row), base(row), key.words, 0, FlowKey.WORDS);
            int before = size;
            int mine = row(key);
            if (mine == FULL) {
                throw new IllegalStateException("A merged table has no limit");
            }
            rows[row] = mine;
            long marks = other.marks(row);
            setMarks(mine, mine == before ? marks : join.join(marks(mine), marks));
            for (int direction = 0; direction < 2; direction++) {
                if (other.packets(row, direction) > 0) {
                    addDirection(mine, other, row, direction, captureNumbers);
                }
            }
        }
        return rows;
    }

    private void addDirection(int mine, FlowTable other, int row, int direction, int[] captureNumbers) {
        int capture = captureNumbers[other.firstCapture(row, direction)];
        long first = other.first(row, direction);
        long packet = other.firstPacket(row, direction);
        boolean isTie = packets(mine, direction) > 0 && first == first(mine, direction);
        if (isTie) {
            int order = Integer.compare(capture, firstCapture(mine, direction));
            if (order < 0 || (order == 0 && packet < firstPacket(mine, direction))) {
                block(mine)[at(mine, direction) + 4] = packet;
                int shift = direction * 32;
                long captures = block(mine)[base(mine) + CAPTURES] & ~(0xFFFF_FFFFL << shift);
                block(mine)[base(mine) + CAPTURES] = captures | (long) capture << shift;
            }
        }
        count(
                mine,
                direction,
                other.packets(row, direction),
                other.bytes(row, direction),
                first,
                other.last(row, direction),
                packet,
                capture);
    }
}
