package org.asbuilt.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A network of made-up routers and what becomes of one packet in it, worked out packet by packet with plain numbers: nothing of it is
 * shared with what it checks. Routers stand in a row; each has a network of stations of its own and a link to the next.
 */
final class BruteForce {
    /** How a router filters. */
    enum Type {
        /** Lists at interfaces that remember nothing. */
        LISTS,
        /** One table between interfaces that remembers. */
        TABLE,
        /** A chain that asks for the state itself. */
        CHAIN
    }

    /** A rule in plain numbers; the protocol -1 is any, interfaces -1 are any. */
    record Line(
            boolean permits,
            long fromLow,
            long fromHigh,
            long toLow,
            long toHigh,
            int protocol,
            int portLow,
            int portHigh,
            int sourceLow,
            int sourceHigh,
            int in,
            int out,
            boolean establishedOnly) {
        boolean matches(Header p, int inBy, int outBy) {
            boolean ports = (protocol != 6 && protocol != 17)
                    || (within(p.port(), portLow, portHigh) && within(p.from(), sourceLow, sourceHigh));
            return p.source() >= fromLow
                    && p.source() <= fromHigh
                    && p.target() >= toLow
                    && p.target() <= toHigh
                    && (protocol < 0 || protocol == p.protocol())
                    && ports
                    && (in < 0 || in == inBy)
                    && (out < 0 || out == outBy)
                    && (!establishedOnly || p.reply());
        }
    }

    private static boolean within(int number, int low, int high) {
        return number >= low && number <= high;
    }

    /** A packet in plain numbers. */
    record Header(long source, long target, int protocol, int from, int port, boolean reply) {
        Header answer() {
            return new Header(
                    /* source= */ target, /* target= */ source, protocol, /* from= */ port, /* port= */ from, true);
        }
    }

    /** A router: interface 0 is its own network, 1 the link to the one before, 2 the link to the next. */
    static final class Router {
        Type type = Type.LISTS;
        final List<List<Line>> in = new ArrayList<>();
        final List<List<Line>> out = new ArrayList<>();
        final List<Line> table = new ArrayList<>();
        /** Stations whose address is another outside of the own network: own, other. */
        final List<long[]> statics = new ArrayList<>();
        /** Whether what leaves by interface 1 or 2 from the own network gets the address of the interface. */
        boolean hides;
    }

    final List<Router> routers = new ArrayList<>();
    private final Random random;

    BruteForce(long seed) {
        random = new Random(seed);
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            routers.add(router(i, count));
        }
    }

    static long lan(int router) {
        return (10L << 24) + ((long) router << 8);
    }

    /** The address of a router on the link between it and the next, or the one before. */
    static long link(int lower, boolean upperEnd) {
        return (172L << 24) + (16L << 16) + ((long) lower << 8) + (upperEnd ? 2 : 1);
    }

    /** What a station is called outside of a network that translates: 192.168.router.station. */
    static long outer(int router, int station) {
        return (192L << 24) + (168L << 16) + ((long) router << 8) + station;
    }

    private Router router(int at, int count) {
        Router router = new Router();
        router.type = Type.values()[random.nextInt(3)];
        for (int i = 0; i < 3; i++) {
            router.in.add(
                    router.type == Type.LISTS && random.nextInt(3) == 0 ? lines(count, false) : new ArrayList<>());
            router.out.add(
                    router.type == Type.LISTS && random.nextInt(3) == 0 ? lines(count, false) : new ArrayList<>());
        }
        if (router.type != Type.LISTS) {
            if (router.type == Type.CHAIN && random.nextBoolean()) {
                router.table.add(new Line(true, 0, 0xffffffffL, 0, 0xffffffffL, -1, 0, 65535, 0, 65535, -1, -1, true));
            }
            router.table.addAll(lines(count, true));
        }
        if (random.nextInt(4) == 0) {
            int station = 1 + random.nextInt(5);
            router.statics.add(new long[] {lan(at) + station, outer(at, station)});
        }
        router.hides = random.nextInt(5) == 0;
        return router;
    }

    private List<Line> lines(int count, boolean faces) {
        List<Line> lines = new ArrayList<>();
        int size = 1 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            long[] from = range(count);
            long[] to = range(count);
            int protocol = new int[] {-1, 6, 6, 6, 17, 1, 47}[random.nextInt(7)];
            int low = random.nextInt(3) == 0 ? 0 : 500 + random.nextInt(5);
            int high = low == 0 ? 65535 : low + random.nextInt(3);
            boolean source = random.nextInt(5) == 0;
            lines.add(new Line(
                    random.nextInt(3) > 0,
                    from[0],
                    from[1],
                    to[0],
                    to[1],
                    protocol,
                    low,
                    high,
                    source ? 1024 : 0,
                    65535,
                    faces && random.nextInt(3) == 0 ? random.nextInt(3) : -1,
                    faces && random.nextInt(3) == 0 ? random.nextInt(3) : -1,
                    false));
        }
        if (random.nextInt(3) > 0) {
            lines.add(new Line(true, 0, 0xffffffffL, 0, 0xffffffffL, -1, 0, 65535, 0, 65535, -1, -1, false));
        }
        return lines;
    }

    private long[] range(int count) {
        int router = random.nextInt(count);
        return switch (random.nextInt(6)) {
            case 0, 1 -> new long[] {0, 0xffffffffL};
            case 2 -> new long[] {lan(router), lan(router) + 255};
            case 3 -> {
                long station = lan(router) + 1 + random.nextInt(5);
                yield new long[] {station, station};
            }
            case 4 -> {
                long low = lan(router) + random.nextInt(4);
                yield new long[] {low, low + random.nextInt(4)};
            }
            default -> new long[] {outer(router, 0), outer(router, 255)};
        };
    }

    /** A packet from a station to another, to what one is called outside, or to nobody. */
    Header packet() {
        int from = random.nextInt(routers.size());
        int to = random.nextInt(routers.size());
        int station = random.nextInt(7);
        long target = random.nextInt(4) == 0 ? outer(to, station) : lan(to) + station;
        int protocol = new int[] {6, 6, 17, 1, 47}[random.nextInt(5)];
        boolean ports = protocol == 6 || protocol == 17;
        return new Header(
                lan(from) + 1 + random.nextInt(6),
                target,
                protocol,
                ports ? random.nextInt(3) == 0 ? random.nextInt(1024) : 1024 + random.nextInt(60000) : 0,
                ports ? 498 + random.nextInt(9) : protocol == 1 ? 8 << 8 : 0,
                false);
    }

    private static boolean own(int router, long address) {
        return address >> 8 == lan(router) >> 8;
    }

    private static boolean listed(List<Line> list, Header packet) {
        for (Line line : list) {
            if (line.matches(packet, -1, -1)) {
                return line.permits();
            }
        }
        return list.isEmpty();
    }

    private static boolean tabled(Router router, Header packet, int in, int out) {
        for (Line line : router.table) {
            if (line.matches(packet, in, out)) {
                return line.permits();
            }
        }
        return false;
    }

    /** What a packet has become at a router, so that the reply finds back. */
    private record Passed(int router, int in, int out, Header before, Header routed, Header after) {}

    /** 0 if it does not arrive, 1 if it arrives, 2 if it arrives and the reply comes back; -1 if that is not asked here. */
    int fate(Header packet) {
        int at = (int) ((packet.source() - lan(0)) >> 8);
        if (own(at, packet.target())) {
            return -1;
        }
        List<Passed> passed = new ArrayList<>();
        int in = 0;
        Header now = packet;
        while (true) {
            Router router = routers.get(at);
            Header before = now;
            if (!listed(router.in.get(in), now)) {
                return 0;
            }
            if (in != 0) {
                for (long[] pair : router.statics) {
                    if (now.target() == pair[1]) {
                        now = new Header(now.source(), pair[0], now.protocol(), now.from(), now.port(), now.reply());
                        break;
                    }
                }
            }
            int goal = goal(now.target());
            if (goal < 0 || (goal == at && !own(at, now.target()))) {
                return 0;
            }
            int out = goal == at ? 0 : goal < at ? 1 : 2;
            Header routed = now;
            Header asked = router.type == Type.TABLE ? before : now;
            if (router.type != Type.LISTS && !tabled(router, asked, in, out)) {
                return 0;
            }
            now = leaving(at, router, in, out, now);
            if (!listed(router.out.get(out), now)) {
                return 0;
            }
            passed.add(new Passed(at, in, out, before, routed, now));
            if (out == 0) {
                return answered(passed) ? 2 : 1;
            }
            in = out == 1 ? 2 : 1;
            at = out == 1 ? at - 1 : at + 1;
        }
    }

    private Header leaving(int at, Router router, int in, int out, Header now) {
        if (in != 0 || out == 0) {
            return now;
        }
        for (long[] pair : router.statics) {
            if (now.source() == pair[0]) {
                return new Header(pair[1], now.target(), now.protocol(), now.from(), now.port(), now.reply());
            }
        }
        long face = out == 1 ? link(at - 1, true) : link(at, false);
        return router.hides && own(at, now.source())
                ? new Header(face, now.target(), now.protocol(), now.from(), now.port(), now.reply())
                : now;
    }

    private int goal(long target) {
        for (int i = 0; i < routers.size(); i++) {
            if (own(i, target) || target >> 8 == outer(i, 0) >> 8) {
                return i;
            }
        }
        return -1;
    }

    /** The reply goes the same way back, and every translation is undone where it was made. */
    private boolean answered(List<Passed> passed) {
        for (int i = passed.size() - 1; i >= 0; i--) {
            Passed step = passed.get(i);
            Router router = routers.get(step.router());
            boolean lists = router.type != Type.LISTS
                    || (listed(router.in.get(step.out()), step.after().answer())
                            && listed(router.out.get(step.in()), step.before().answer()));
            boolean chain =
                    router.type != Type.CHAIN || tabled(router, step.routed().answer(), step.out(), step.in());
            if (!lists || !chain) {
                return false;
            }
        }
        return true;
    }
}
