package org.asbuilt.dissect;

/**
 * Turns the ticks of an interface into time. A time beyond the years 1677 to 2262 becomes the nearest one that can be
 * said.
 *
 * <p>Source: IETF draft-ietf-opsawg-pcapng section 4.2, options if_tsresol and if_tsoffset.
 *
 * @param resolution the option's octet: a negative power of 10, or of 2 if the highest bit is set
 * @param offsetSeconds seconds to add
 */
record PcapngClock(int resolution, long offsetSeconds) {
    private static final long BILLION = 1_000_000_000;

    /** Nanoseconds since 1970. */
    long nanos(long ticks) {
        long seconds;
        long fraction;
        int exponent = resolution & 0x7F;
        if ((resolution & 0x80) != 0) {
            seconds = exponent > 63 ? 0 : ticks >>> exponent;
            long rest = exponent == 0 ? 0 : exponent > 63 ? ticks : ticks & (1L << exponent) - 1;
            fraction = exponent > 30 ? scaled(rest, exponent) : (rest * BILLION) >>> exponent;
        } else if (exponent <= 18) {
            long unit = power(exponent);
            seconds = Long.divideUnsigned(ticks, unit);
            long rest = Long.remainderUnsigned(ticks, unit);
            fraction = exponent <= 9 ? rest * power(9 - exponent) : rest / power(exponent - 9);
        } else {
            seconds = 0;
            fraction = exponent - 9 > 18 ? 0 : Long.divideUnsigned(ticks, power(exponent - 9));
        }
        return saturated(seconds, fraction);
    }

    private static long scaled(long rest, int exponent) {
        int down = exponent - 30;
        return down > 63 ? 0 : ((rest >>> down) * BILLION) >>> 30;
    }

    private long saturated(long seconds, long fraction) {
        long sum = seconds + offsetSeconds;
        boolean overflows = ((seconds ^ sum) & (offsetSeconds ^ sum)) < 0;
        long limit = Long.MAX_VALUE / BILLION - 1;
        if (overflows || sum > limit) {
            return Long.MAX_VALUE;
        }
        return sum < -limit ? Long.MIN_VALUE : sum * BILLION + fraction;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int index = 0; index < exponent; index++) {
            power *= 10;
        }
        return power;
    }
}
