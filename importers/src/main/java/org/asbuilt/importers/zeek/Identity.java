package org.asbuilt.importers.zeek;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.dissect.Numbers;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Bundled;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.traffic.FlowLedger;
import org.asbuilt.importers.traffic.Station;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Service;

/** What logs tell of stations themselves, by the table of its name. What is told of a part of several is only remarked. */
final class Identity {
    private static final int MOST = 100_000;
    private static final int LONGEST = 300;
    private static final Map<String, PartPath> PARTS = Map.of(
            "manufacturer", PartPath.of(Nameplate.class, "manufacturer"),
            "model", PartPath.of(Nameplate.class, "model"),
            "hardware", PartPath.of(Nameplate.class, "hardwareRevision"),
            "firmware", PartPath.of(Platform.class, "firmwareVersion"),
            "name", PartPath.of(Designation.class, "name"),
            "description", PartPath.of(Designation.class, "description"),
            "location", PartPath.of(Placement.class, "location"),
            "class", PartPath.of(AssetRole.class, "assetClass"));
    private static final Map<String, List<Rule>> RULES = new HashMap<>();

    static {
        for (String[] line : Bundled.rows(Identity.class, "identity.txt", 7)) {
            RULES.computeIfAbsent(line[0], key -> new ArrayList<>())
                    .add(new Rule(
                            line[1],
                            line[2].equals("-") ? List.of() : List.of(line[2].split(",", -1)),
                            line[3].equals("-") ? "" : line[3],
                            List.of(line[4].split(" ", -1)),
                            line[5],
                            Confidence.valueOf(line[6].toUpperCase(Locale.ROOT))));
        }
    }

    private final Reading reading;
    private final FlowLedger ledger;
    private final Map<Told, Where> told = new LinkedHashMap<>();
    private final Map<String, Set<String>> components = new HashMap<>();
    private long refused;

    private record Rule(
            String who,
            List<String> conditions,
            String component,
            List<String> columns,
            String part,
            Confidence confidence) {
        boolean isNote() {
            return part.startsWith("note:");
        }

        boolean holds(Entry entry) {
            return conditions.stream().allMatch(condition -> {
                int at = condition.indexOf('=');
                int beginning = condition.indexOf('~');
                return at > 0
                        ? entry.text(condition.substring(0, at)).equals(condition.substring(at + 1))
                        : entry.text(condition.substring(0, beginning)).startsWith(condition.substring(beginning + 1));
            });
        }
    }

    private record Told(String who, String component, Rule rule, String value, String service) {}

    private record Where(Locus place, Optional<Instant> moment, String protocol, boolean isHeard) {}

    Identity(Reading reading, FlowLedger ledger) {
        this.reading = reading;
        this.ledger = ledger;
    }

    /** Takes what an entry tells. */
    void take(Entry entry, Optional<Ends> ends) {
        for (Rule rule : RULES.getOrDefault(entry.kind().path(), List.of())) {
            String value = rule.holds(entry) ? value(rule, entry) : "";
            String who = value.isEmpty() ? "" : who(rule, entry, ends);
            if (!who.isEmpty()) {
                add(entry, ends, rule, who, value);
            }
        }
    }

    private void add(Entry entry, Optional<Ends> ends, Rule rule, String who, String value) {
        String component = component(rule, entry);
        if (!component.isEmpty()) {
            components.computeIfAbsent(who, key -> new HashSet<>()).add(component);
        }
        String service = ends.map(end -> end.transport().name().toLowerCase(Locale.ROOT) + "/" + end.port())
                .orElse("");
        boolean isOfService = rule.part.equals("product") || rule.part.equals("banner");
        Told key = new Told(who, component, rule, value, isOfService ? service : "");
        if (told.size() < MOST || told.containsKey(key)) {
            told.putIfAbsent(
                    key,
                    new Where(entry.place(), entry.time(), entry.kind().protocol(), !rule.who.equals("destination")));
        } else {
            refused++;
        }
    }

    private static String who(Rule rule, Entry entry, Optional<Ends> ends) {
        return switch (rule.who) {
            case "host" -> entry.text("host");
            case "source" -> ends.map(end -> end.sender(entry)).orElse("");
            case "destination" -> ends.map(end -> end.receiver(entry)).orElse("");
            case "orig" -> ends.map(Ends::client).orElse("");
            default -> ends.map(Ends::server).orElse("");
        };
    }

    private static String component(Rule rule, Entry entry) {
        int colon = rule.component.indexOf(':');
        String number = colon < 0 ? "" : entry.text(rule.component.substring(colon + 1));
        return number.isEmpty() ? "" : rule.component.substring(0, colon) + " " + number;
    }

    private static String value(Rule rule, Entry entry) {
        for (String column : rule.columns) {
            int at = column.indexOf('@');
            String value = column.startsWith("=")
                    ? column.substring(1)
                    : at < 0
                            ? text(entry.text(column))
                            : named(entry.text(column.substring(0, at)), column.substring(at + 1));
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** What a number stands for: a decimal, or the last four digits of an identifier of objects. */
    private static String named(String number, String table) {
        boolean isDecimal =
                !number.isEmpty() && number.length() < 10 && number.chars().allMatch(Character::isDigit);
        String end = number.length() == 36 ? number.substring(32) : "";
        boolean isHexadecimal = !end.isEmpty() && end.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        if (!isDecimal && !isHexadecimal) {
            return "";
        }
        return Numbers.of(table)
                .name(isDecimal ? Long.parseLong(number, 10) : Long.parseLong(end, 16))
                .orElse("");
    }

    /** Without what says nothing, and without unreadable signs. */
    private static String text(String raw) {
        String plain = raw.strip();
        String lower = plain.toLowerCase(Locale.ROOT);
        boolean isNothing = lower.equals("unknown") || lower.startsWith("unknown ") || lower.startsWith("unknown-");
        return isNothing || lower.equals("reserved") || lower.equals("not used")
                ? ""
                : plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }

    /** Says all that was told, to the ledger or as remarks. */
    void say() {
        told.forEach(this::say);
        if (refused > 0) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    refused + " statements about stations are too many and were not taken");
        }
    }

    private void say(Told one, Where where) {
        boolean isOfPart = components.getOrDefault(one.who, Set.of()).size() > 1 && !one.component.isEmpty();
        if (isOfPart || one.rule.isNote()) {
            String what = one.rule.isNote() ? one.rule.part.substring(5) : one.rule.part;
            reading.note(
                    Severity.INFORMATION,
                    where.place,
                    (where.protocol.isEmpty() ? "" : where.protocol + " of ") + one.who + ": "
                            + (one.component.isEmpty() ? "" : one.component + ", ") + what + ": " + one.value);
            return;
        }
        Optional<Station> station = ledger.station(one.who, where.place, where.moment);
        if (station.isEmpty()) {
            reading.count("statements about groups and the machine itself", 1);
            return;
        }
        claim(station.get(), one, where);
    }

    private static void claim(Station station, Told one, Where where) {
        Confidence sure = one.rule.confidence;
        switch (one.rule.part) {
            case "serial" -> serial(station, one.value, where);
            case "hostname" -> station.hostname(one.value, where.place, where.moment, sure);
            case "product" -> {
                PartPath path = PartPath.of(Service.class, one.service, "product");
                station.fact(path, one.value, where.place, where.moment, sure);
            }
            case "banner" -> Banner.of(one.value).claim(station, one.service, where.place, where.moment, sure);
            default -> {
                PartPath path = java.util.Objects.requireNonNull(PARTS.get(one.rule.part), one.rule.part);
                if (where.isHeard) {
                    station.fact(path, one.value, where.place, where.moment, sure);
                } else {
                    station.hearsay(path, one.value, where.place, where.moment, sure);
                }
            }
        }
    }

    /** Zeek writes the numbers of CIP with a prefix; a number of zeros is none. */
    private static void serial(Station station, String value, Where where) {
        String plain = value.startsWith("0x") ? value.substring(2) : value;
        boolean isNone = plain.chars().allMatch(c -> c == '0');
        if (!isNone) {
            station.serial(plain, where.place, where.moment);
        }
    }
}
