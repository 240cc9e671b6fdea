package org.asbuilt.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.IpAddress;
import org.junit.jupiter.api.Test;

/** The answers against a simulator that follows one packet at a time. */
class BruteForceTest {
    private static final int PLANTS = 300;
    private static final int PACKETS = 1_000;
    private static final List<String> FACES = List.of("own", "before", "next");
    private static final List<String> ZONES = List.of("own", "links", "links");

    /** Whether the numbers of the simulator stand for addresses of IPv6. */
    private final boolean six;

    BruteForceTest() {
        this(false);
    }

    private BruteForceTest(boolean six) {
        this.six = six;
    }

    private String address(long number) {
        return six
                ? IpAddress.parse("2001:db8::%x:%x".formatted(number >> 16, number & 0xffff))
                        .text()
                : dotted(number);
    }

    private static String dotted(long number) {
        return (number >> 24) + "." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    private String network() {
        return six ? "/120" : "/24";
    }

    private String range(long low, long high) {
        return low == 0 && high == 0xffffffffL
                ? "any"
                : low == high ? address(low) : address(low) + "-" + address(high);
    }

    private String services(BruteForce.Line line) {
        String state = line.establishedOnly() ? " in state ESTABLISHED" : "";
        String name = switch (line.protocol()) {
            case -1 -> "any";
            case 1 -> six ? "ip/58" : "icmp";
            case 6 -> "tcp";
            case 17 -> "udp";
            default -> "ip/" + line.protocol();
        };
        if (!state.isEmpty()) {
            return "name:" + name + state;
        }
        boolean ported = line.protocol() == 6 || line.protocol() == 17;
        boolean ports = ported && line.portLow() > 0;
        boolean from = ported && line.sourceLow() > 0;
        String to = ports ? name + "/" + line.portLow() + "-" + line.portHigh() : name;
        String source = "from:" + name + "/" + line.sourceLow() + "-" + line.sourceHigh();
        return from ? ports ? to + ";" + source : source : to;
    }

    private void list(Plant plant, String device, String name, List<BruteForce.Line> lines, List<String> faces) {
        for (int i = 0; i < lines.size(); i++) {
            BruteForce.Line line = lines.get(i);
            plant.rule(
                    device,
                    name,
                    i + 1,
                    line.permits() ? "permit" : "deny",
                    range(line.fromLow(), line.fromHigh()),
                    range(line.toLow(), line.toHigh()),
                    services(line));
            String key = "%s/%06d".formatted(name, i + 1);
            if (line.in() >= 0) {
                plant.say(Plant.asset(device), FilterRule.class, key, "fromZones", faces.get(line.in()));
            }
            if (line.out() >= 0) {
                plant.say(Plant.asset(device), FilterRule.class, key, "toZones", faces.get(line.out()));
            }
        }
    }

    private Plant written(BruteForce made) {
        Plant plant = new Plant();
        for (int i = 0; i < made.routers.size(); i++) {
            router(plant, made, i);
        }
        return plant;
    }

    private void router(Plant plant, BruteForce made, int i) {
        BruteForce.Router router = made.routers.get(i);
        String name = "r" + i;
        plant.device(
                name,
                switch (router.type) {
                    case LISTS -> "Cisco IOS";
                    case TABLE -> "FortiOS";
                    case CHAIN -> "Linux";
                    case BOTH -> "Junos OS";
                    case ZONES -> "PAN-OS";
                    case LEVELS -> "Cisco ASA";
                });
        plant.face(name, "own", address(BruteForce.lan(i) + 254) + network());
        plant.face(name, "spare", address((192L << 24) + (2L << 8) + i * 4L + 1) + (six ? "/126" : "/30"));
        plant.face(
                name, "before", address(BruteForce.link(i - 1, true)) + network(), "enabled", Boolean.toString(i > 0));
        boolean last = i + 1 == made.routers.size();
        plant.face(name, "next", address(BruteForce.link(i, false)) + network(), "enabled", Boolean.toString(!last));
        for (int other = 0; other < made.routers.size(); other++) {
            if (other != i) {
                String hop = address(other < i ? BruteForce.link(i - 1, false) : BruteForce.link(i, true));
                plant.route(name, address(BruteForce.lan(other)) + network(), hop);
                plant.route(name, address(BruteForce.outer(other, 0)) + network(), hop);
            }
        }
        if (router.type == BruteForce.Type.ZONES) {
            for (String face : FACES) {
                plant.say(Plant.asset(name), DeviceInterface.class, face, "zone", face.equals("own") ? "own" : "links");
            }
        }
        for (int face = 0; face < 3; face++) {
            lists(plant, name, FACES.get(face), router, face);
        }
        if (router.type != BruteForce.Type.LISTS) {
            String list = switch (router.type) {
                case CHAIN -> six ? "inet filter/forward" : "filter/FORWARD";
                case LEVELS -> "security-level";
                case LISTS, TABLE, BOTH, ZONES -> "policy";
            };
            list(plant, name, list, router.table, router.type == BruteForce.Type.ZONES ? ZONES : FACES);
            if (router.type == BruteForce.Type.CHAIN) {
                plant.rule(name, list, router.table.size() + 1, "deny", "any", "any", "any", "name", "policy");
            }
        }
        translations(plant, name, i, router);
    }

    private void lists(Plant plant, String name, String face, BruteForce.Router router, int at) {
        if (!router.in.get(at).isEmpty()) {
            list(plant, name, "in-" + face, router.in.get(at), FACES);
            plant.say(Plant.asset(name), DeviceInterface.class, face, "rulesIn", "in-" + face);
        }
        if (!router.out.get(at).isEmpty()) {
            list(plant, name, "out-" + face, router.out.get(at), FACES);
            plant.say(Plant.asset(name), DeviceInterface.class, face, "rulesOut", "out-" + face);
        }
    }

    private void translations(Plant plant, String name, int i, BruteForce.Router router) {
        for (long[] pair : router.statics) {
            for (String face : List.of("before", "next")) {
                plant.translation(
                        name,
                        "a-static " + face,
                        "static",
                        "originalSource",
                        address(pair[0]),
                        "translatedSource",
                        address(pair[1]),
                        "fromZones",
                        "own",
                        "toZones",
                        face);
            }
        }
        if (router.pools) {
            for (String face : List.of("before", "next")) {
                plant.translation(
                        name,
                        "c-pool " + face,
                        "source",
                        "originalSource",
                        address(BruteForce.lan(i)) + network(),
                        "translatedSource",
                        address(BruteForce.outer(i, 100)) + "-" + address(BruteForce.outer(i, 101)),
                        "fromZones",
                        "own",
                        "toZones",
                        face);
            }
        }
        if (router.hides) {
            for (String face : List.of("before", "next")) {
                plant.translation(
                        name,
                        "b-hide " + face,
                        "source",
                        "originalSource",
                        address(BruteForce.lan(i)) + network(),
                        "translatedSource",
                        "interface",
                        "fromZones",
                        "own",
                        "toZones",
                        face);
            }
        }
    }

    private Packet packet(BruteForce.Header header) {
        return Packet.opening(
                new IpAddress(address(header.source())),
                new IpAddress(address(header.target())),
                six && header.protocol() == 1 ? Packet.ICMP6 : header.protocol(),
                header.from(),
                six && header.protocol() == 1 ? 128 << 8 : header.port());
    }

    @Test
    void noPacketIsJudgedOtherwise() {
        check(PLANTS, 200_000);
    }

    @Test
    void noPacketOfTheOtherFamilyIsJudgedOtherwise() {
        new BruteForceTest(true).check(PLANTS / 5, 30_000);
    }

    private void check(int plants, int least) {
        int checked = 0;
        int arrived = 0;
        int answered = 0;
        int open = 0;
        for (int seed = 0; seed < plants; seed++) {
            BruteForce made = new BruteForce(seed);
            Reachability reachability = written(made).reachability();
            Answer[] answers = new Answer[made.routers.size()];
            for (int i = 0; i < answers.length; i++) {
                Cidr lan = Cidr.parse(address(BruteForce.lan(i)) + network());
                answers[i] = reachability.ask(
                        new Question(new Endpoint.Range(lan), new Endpoint.Anywhere(), new TreeSet<>()));
            }
            for (int n = 0; n < PACKETS; n++) {
                BruteForce.Header header = made.packet();
                int[] fates = made.fates(header);
                if (fates[1] < 0) {
                    continue;
                }
                same(seed, made, answers[(int) ((header.source() - BruteForce.lan(0)) >> 8)], header, fates);
                checked++;
                arrived += fates[0] > 0 ? 1 : 0;
                answered += fates[0] > 1 ? 1 : 0;
                open += fates[0] != fates[1] ? 1 : 0;
            }
        }
        System.out.println(checked + " packets, " + arrived + " arrive, " + answered + " are answered, " + open
                + " as the routers like");
        assertThat(checked).isGreaterThan(least);
        assertThat(arrived).isBetween(checked / 20, checked * 19 / 20);
        assertThat(answered).isBetween(arrived / 20, arrived * 19 / 20);
        assertThat(open).isPositive();
    }

    private void same(int seed, BruteForce made, Answer answer, BruteForce.Header header, int[] fates) {
        Packet packet = packet(header);
        String where = "plant " + seed + " "
                + made.routers.stream()
                        .map(router -> router.type + (router.pools ? " with a pool" : ""))
                        .toList() + ": "
                + packet;
        assertThat(answer.surely().contains(packet))
                .as(where + " arrives surely")
                .isEqualTo(fates[0] > 0);
        assertThat(answer.possibly().contains(packet)).as(where + " may arrive").isEqualTo(fates[1] > 0);
        assertThat(answer.answeredSurely().contains(packet))
                .as(where + " is answered surely")
                .isEqualTo(fates[0] > 1);
        assertThat(answer.answeredPossibly().contains(packet))
                .as(where + " may be answered")
                .isEqualTo(fates[1] > 1);
    }
}
