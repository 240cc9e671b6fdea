package org.asbuilt.dissect.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The {@link Gaps} of the rows of a {@link FlowTable}, one for each direction that has any. */
public final class GapTable {
    private static final int END = -1;

    private @Nullable Gaps[] gaps = new Gaps[1 << 8];

    /** Adds a gap in nanoseconds to a direction of a row. */
    public void add(int row, int direction, long nanos) {
        made(row, direction).add(nanos);
    }

    private Gaps made(int row, int direction) {
        int slot = 2 * row + direction;
        if (slot >= gaps.length) {
            gaps = Arrays.copyOf(gaps, Math.max(slot + 1, gaps.length * 2));
        }
        Gaps known = gaps[slot];
        if (known == null) {
            known = new Gaps();
            gaps[slot] = known;
        }
        return known;
    }

    /** What was added to the direction of the row; null if nothing. */
    public @Nullable Gaps of(int row, int direction) {
        int slot = 2 * row + direction;
        return slot < gaps.length ? gaps[slot] : null;
    }

    /** Writes all that was added. */
    public void write(DataOutput out) throws IOException {
        for (int slot = 0; slot < gaps.length; slot++) {
            Gaps some = gaps[slot];
            if (some != null) {
                out.writeInt(slot);
                some.write(out);
            }
        }
        out.writeInt(END);
    }

    /** Reads what {@link #write} wrote. */
    public static GapTable read(DataInput in) throws IOException {
        GapTable table = new GapTable();
        int before = END;
        for (int slot = in.readInt(); slot != END; slot = in.readInt()) {
            if (slot <= before) {
                throw new IOException("times between packets are out of order");
            }
            table.made(slot / 2, slot % 2).addAll(Gaps.read(in));
            before = slot;
        }
        return table;
    }

    /** Adds all of another, whose rows have other numbers here. */
    public void addAll(GapTable other, int[] rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int direction = 0; direction < 2; direction++) {
                Gaps added = other.of(row, direction);
                if (added != null) {
                    made(rows[row], direction).addAll(added);
                }
            }
        }
    }
}
