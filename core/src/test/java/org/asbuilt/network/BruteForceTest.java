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

    private static String address(long number) {
        return (number >> 24) + "." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    private static String range(long low, long high) {
        return low == 0 && high == 0xffffffffL
                ? "any"
                : low == high ? address(low) : address(low) + "-" + address(high);
    }

    private static String services(BruteForce.Line line) {
        String state = line.establishedOnly() ? " in state ESTABLISHED" : "";
        String name = switch (line.protocol()) {
            case -1 -> "any";
            case 1 -> "icmp";
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

    private static void list(Plant plant, String device, String name, List<BruteForce.Line> lines) {
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
                plant.say(Plant.asset(device), FilterRule.class, key, "fromZones", FACES.get(line.in()));
            }
            if (line.out() >= 0) {
                plant.say(Plant.asset(device), FilterRule.class, key, "toZones", FACES.get(line.out()));
            }
        }
    }

    private static Plant written(BruteForce made) {
        Plant plant = new Plant();
        for (int i = 0; i < made.routers.size(); i++) {
            router(plant, made, i);
        }
        return plant;
    }

    private static void router(Plant plant, BruteForce made, int i) {
        BruteForce.Router router = made.routers.get(i);
        String name = "r" + i;
        plant.device(
                name,
                switch (router.type) {
                    case LISTS -> "Cisco IOS";
                    case TABLE -> "FortiOS";
                    case CHAIN -> "Linux";
                });
        plant.face(name, "own", address(BruteForce.lan(i) + 254) + "/24");
        plant.face(name, "spare", "192.0.2." + (i * 4 + 1) + "/30");
        plant.face(name, "before", address(BruteForce.link(i - 1, true)) + "/24", "enabled", Boolean.toString(i > 0));
        boolean last = i + 1 == made.routers.size();
        plant.face(name, "next", address(BruteForce.link(i, false)) + "/24", "enabled", Boolean.toString(!last));
        for (int other = 0; other < made.routers.size(); other++) {
            if (other != i) {
                String hop = address(other < i ? BruteForce.link(i - 1, false) : BruteForce.link(i, true));
                plant.route(name, address(BruteForce.lan(other)) + "/24", hop);
                plant.route(name, address(BruteForce.outer(other, 0)) + "/24", hop);
            }
        }
        // A router without any routes would be one of which the record does not have them.
        plant.route(name, "198.51.100.0/24", "192.0.2." + (i * 4 + 2));
        for (int face = 0; face < 3; face++) {
            lists(plant, name, FACES.get(face), router, face);
        }
        if (router.type != BruteForce.Type.LISTS) {
            String list = router.type == BruteForce.Type.TABLE ? "policy" : "filter/FORWARD";
            list(plant, name, list, router.table);
            if (router.type == BruteForce.Type.CHAIN) {
                plant.rule(name, list, router.table.size() + 1, "deny", "any", "any", "any", "name", "policy");
            }
        }
        translations(plant, name, i, router);
    }

    private static void lists(Plant plant, String name, String face, BruteForce.Router router, int at) {
        if (!router.in.get(at).isEmpty()) {
            list(plant, name, "in-" + face, router.in.get(at));
            plant.say(Plant.asset(name), DeviceInterface.class, face, "rulesIn", "in-" + face);
        }
        if (!router.out.get(at).isEmpty()) {
            list(plant, name, "out-" + face, router.out.get(at));
            plant.say(Plant.asset(name), DeviceInterface.class, face, "rulesOut", "out-" + face);
        }
    }

    private static void translations(Plant plant, String name, int i, BruteForce.Router router) {
        for (long[] pair : router.statics) {
            for (String face : List.of("before", "next")) {
                plant.translation(
                        name,
                        face + "/000001",
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
        if (router.hides) {
            for (String face : List.of("before", "next")) {
                plant.translation(
                        name,
                        face + "/000002",
                        "source",
                        "originalSource",
                        address(BruteForce.lan(i)) + "/24",
                        "translatedSource",
                        "interface",
                        "fromZones",
                        "own",
                        "toZones",
                        face);
            }
        }
    }

    private static Packet packet(BruteForce.Header header) {
        return Packet.opening(
                new IpAddress(address(header.source())),
                new IpAddress(address(header.target())),
                header.protocol(),
                header.from(),
                header.port());
    }

    @Test
    void noPacketIsJudgedOtherwise() {
        int checked = 0;
        int arrived = 0;
        int answered = 0;
        for (int seed = 0; seed < PLANTS; seed++) {
            BruteForce made = new BruteForce(seed);
            Reachability reachability = written(made).reachability();
            Answer[] answers = new Answer[made.routers.size()];
            for (int i = 0; i < answers.length; i++) {
                Cidr lan = Cidr.parse(address(BruteForce.lan(i)) + "/24");
                answers[i] = reachability.ask(
                        new Question(new Endpoint.Range(lan), new Endpoint.Anywhere(), new TreeSet<>()));
            }
            for (int n = 0; n < PACKETS; n++) {
                BruteForce.Header header = made.packet();
                int fate = made.fate(header);
                if (fate < 0) {
                    continue;
                }
                Answer answer = answers[(int) ((header.source() - BruteForce.lan(0)) >> 8)];
                Packet packet = packet(header);
                for (PacketSet arrives : List.of(answer.surely(), answer.possibly())) {
                    assertThat(arrives.contains(packet))
                            .as("plant %d: %s arrives", seed, packet)
                            .isEqualTo(fate > 0);
                }
                for (PacketSet isAnswered : List.of(answer.answeredSurely(), answer.answeredPossibly())) {
                    assertThat(isAnswered.contains(packet))
                            .as("plant %d: %s is answered", seed, packet)
                            .isEqualTo(fate > 1);
                }
                checked++;
                arrived += fate > 0 ? 1 : 0;
                answered += fate > 1 ? 1 : 0;
            }
        }
        System.out.println(checked + " packets, " + arrived + " arrive, " + answered + " are answered");
        assertThat(checked).isGreaterThan(200_000);
        assertThat(arrived).isBetween(checked / 20, checked * 19 / 20);
        assertThat(answered).isBetween(arrived / 20, arrived * 19 / 20);
    }
}
