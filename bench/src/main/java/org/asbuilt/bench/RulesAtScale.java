package org.asbuilt.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.network.RuleDefect;
import org.asbuilt.network.RuleReview;

/** Reviews the rules of made-up firewalls: what is shadowed, redundant, contradictory, over-broad. Arguments: devices, rules of each. */
public final class RulesAtScale {
    private static final Basis BASIS = new Basis.Stated("anna", "made");
    private static final int[] PORTS = {502, 102, 44_818, 443, 22, 3_389, 80, 4_840, 20_000, 2_404};

    private final Random random = new Random(5);

    private RulesAtScale() {}

    /** Runs and prints what came of it and how long it took. */
    public static void main(String... arguments) {
        int devices = arguments.length > 0 ? Integer.parseInt(arguments[0], 10) : 200;
        int rules = arguments.length > 1 ? Integer.parseInt(arguments[1], 10) : 500;
        Snapshot snapshot = new RulesAtScale().made(devices, rules);
        long start = System.nanoTime();
        List<RuleDefect> defects = RuleReview.of(snapshot);
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<RuleDefect.Sort, Integer> tally = new EnumMap<>(RuleDefect.Sort.class);
        defects.forEach(defect -> tally.merge(defect.sort(), 1, Integer::sum));
        Row.print(
                "rules of firewalls reviewed",
                seconds,
                "s",
                devices + " devices, " + (long) devices * rules + " rules, " + tally);
    }

    private Snapshot made(int devices, int rules) {
        List<Subject> all = new ArrayList<>();
        for (int device = 0; device < devices; device++) {
            List<Fact> facts = new ArrayList<>();
            for (int at = 1; at <= rules; at++) {
                facts.add(rule(at));
            }
            all.add(Subject.of(Id.of(Kind.ASSET, "firewall " + device), facts, Optional.empty()));
        }
        return Snapshot.of(1, all);
    }

    private Fact rule(int at) {
        Map<String, Said> parts = new TreeMap<>();
        say(parts, "list", "policy");
        say(parts, "position", Integer.toString(at));
        say(parts, "action", random.nextInt(5) == 0 ? "deny" : "permit");
        say(parts, "sources", address());
        say(parts, "destinations", address());
        say(parts, "services", service());
        say(parts, "fromZones", "zone " + random.nextInt(6));
        say(parts, "toZones", "zone " + random.nextInt(6));
        return Fact.of(
                Slot.of(FilterRule.class, String.format(Locale.ROOT, "policy/%06d", at)), parts, PlantTime.ALWAYS);
    }

    private static void say(Map<String, Said> parts, String part, String value) {
        parts.put(part, Said.value(value, BASIS));
    }

    private String address() {
        if (random.nextInt(10) == 0) {
            return "any";
        }
        String network = "10." + random.nextInt(4) + "." + random.nextInt(64) + ".";
        return random.nextInt(3) == 0 ? network + "0/24" : network + random.nextInt(256);
    }

    private String service() {
        if (random.nextInt(12) == 0) {
            return "any";
        }
        String carrier = random.nextInt(4) == 0 ? "udp/" : "tcp/";
        return random.nextInt(5) == 0
                ? carrier + random.nextInt(1_000) + "-" + (1_000 + random.nextInt(2_000))
                : carrier + PORTS[random.nextInt(PORTS.length)];
    }
}
