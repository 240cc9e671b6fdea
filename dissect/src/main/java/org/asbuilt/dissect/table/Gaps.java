package org.asbuilt.dissect.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Times between neighbouring messages of a flow, summed up by powers of two: for each power how many, their sum and the
 * sum of their squares, as whole numbers, so that adding up is exact in any order. Relative error below 0.1 %.
 */
public final class Gaps {
    /** Bits that are kept of each gap. */
    private static final int PRECISION = 10;

    private static final int NUMBERS = 3;

    private int lowest;
    private long @Nullable [] sums;

    /** Adds a gap in nanoseconds; none or a negative one counts as one nanosecond. */
    public void add(long nanos) {
        long gap = Math.max(1, nanos);
        int power = 63 - Long.numberOfLeadingZeros(gap);
        long scaled = power >= PRECISION ? gap >>> (power - PRECISION) : gap << (PRECISION - power);
        int at = NUMBERS * (power - lowest);
        long[] known = sums;
        if (known == null || at < 0 || at >= known.length) {
            at = at(power);
            known = sums == null ? new long[0] : sums;
        }
        known[at]++;
        known[at + 1] += scaled;
        known[at + 2] += scaled * scaled;
    }

    /** Where the numbers of the power stand, made if new. */
    private int at(int power) {
        if (sums == null) {
            lowest = power;
            sums = new long[NUMBERS];
        } else if (power < lowest) {
            long[] larger = new long[sums.length + NUMBERS * (lowest - power)];
            System.arraycopy(sums, 0, larger, NUMBERS * (lowest - power), sums.length);
            sums = larger;
            lowest = power;
        } else if (NUMBERS * (power - lowest) >= sums.length) {
            sums = Arrays.copyOf(sums, NUMBERS * (power - lowest + 1));
        }
        return NUMBERS * (power - lowest);
    }

    /** Adds all of another. */
    public void addAll(Gaps other) {
        if (other.sums == null) {
            return;
        }
        for (int from = 0; from < other.sums.length; from += NUMBERS) {
            if (other.sums[from] > 0) {
                int at = at(other.lowest + from / NUMBERS);
                long[] known = sums == null ? new long[0] : sums;
                for (int number = 0; number < NUMBERS; number++) {
                    known[at + number] += other.sums[from + number];
                }
            }
        }
    }

    void write(DataOutput out) throws IOException {
        long[] known = sums == null ? new long[0] : sums;
        out.writeInt(lowest);
        out.writeInt(known.length / NUMBERS);
        for (long number : known) {
            out.writeLong(number);
        }
    }

    static Gaps read(DataInput in) throws IOException {
        int lowest = in.readInt();
        int powers = in.readInt();
        boolean isRange = lowest >= 0 && powers >= 0 && powers <= Long.SIZE && lowest <= Long.SIZE - powers;
        if (!isRange) {
            throw new IOException("times between packets are out of range");
        }
        Gaps gaps = new Gaps();
        long[] sums = new long[powers * NUMBERS];
        for (int at = 0; at < sums.length; at++) {
            sums[at] = in.readLong();
        }
        if (powers > 0) {
            gaps.lowest = lowest;
            gaps.sums = sums;
        }
        return gaps;
    }

    /** The lowest power of two with a gap; 0 if there is none. */
    public int lowest() {
        return lowest;
    }

    /** The power behind the highest with a gap. */
    public int end() {
        return sums == null ? 0 : lowest + sums.length / NUMBERS;
    }

    /** How many gaps are from {@code 2^power} ns to below {@code 2^(power + 1)} ns. */
    public long count(int power) {
        return sums == null ? 0 : sums[NUMBERS * (power - lowest)];
    }

    /** The sum of those gaps in nanoseconds. */
    public double sum(int power) {
        return sums == null ? 0 : sums[NUMBERS * (power - lowest) + 1] * scale(power);
    }

    /** The sum of the squares of those gaps. */
    public double squares(int power) {
        return sums == null ? 0 : sums[NUMBERS * (power - lowest) + 2] * scale(power) * scale(power);
    }

    private static double scale(int power) {
        return Math.scalb(1.0, power - PRECISION);
    }
}
