package org.asbuilt.importers.zeek;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.dissect.FunctionUse.Kind;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Bundled;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.table.Purposes;
import org.asbuilt.model.Function;

/** What the operations of protocols do, by the words of logs; acts of engineering are remarked with their first line. */
final class Operations {
    private static final int MOST_ACTS = 10_000;
    private static final int LONGEST_WORD = 80;
    private static final int MOST_KNOWN = 20_000;
    private static final Set<Kind> ENGINEERING = EnumSet.of(
            Kind.PROGRAM_UPLOAD,
            Kind.PROGRAM_DOWNLOAD,
            Kind.CONFIGURE,
            Kind.START,
            Kind.STOP,
            Kind.FIRMWARE,
            Kind.SECURITY);
    private static final Map<String, List<Rule>> RULES = new HashMap<>();

    static {
        for (String[] line : Bundled.rows(Operations.class, "operations.txt", 3)) {
            for (String word : line[2].split(" \\| ", -1)) {
                RULES.computeIfAbsent(line[0], key -> new ArrayList<>()).add(new Rule(word, Kind.valueOf(line[1])));
            }
        }
    }

    private final Reading reading;
    private final Remarks remarks;
    private final Map<String, Optional<Kind>> known = new HashMap<>();
    private final Map<Act, Times> acts = new LinkedHashMap<>();
    private long refused;

    /** What the operations of an entry are for, and whether all are known. */
    record Meaning(Set<Function> functions, boolean isKnown) {}

    private record Rule(String word, Kind kind) {
        boolean isExact() {
            return !word.startsWith("*") && !word.endsWith("*");
        }

        boolean fits(String text) {
            boolean isOpenAtFront = word.startsWith("*");
            boolean isOpenAtEnd = word.endsWith("*");
            String core = word.substring(isOpenAtFront ? 1 : 0, word.length() - (isOpenAtEnd ? 1 : 0));
            return isOpenAtFront
                    ? (isOpenAtEnd ? text.contains(core) : text.endsWith(core))
                    : (isOpenAtEnd ? text.startsWith(core) : text.equals(core));
        }
    }

    private record Act(String client, String server, String protocol, String operation, Kind kind) {}

    private static final class Times {
        private final Locus place;
        private long asked;
        private long answered;

        Times(Locus place) {
            this.place = place;
        }
    }

    Operations(Reading reading, Remarks remarks) {
        this.reading = reading;
        this.remarks = remarks;
    }

    /** What the operations of an entry are for; words that are not known are remarked. */
    Meaning of(Entry entry, Ends ends) {
        Set<Function> functions = EnumSet.noneOf(Function.class);
        boolean isKnown = true;
        String protocol = entry.kind().protocol();
        for (String column : entry.kind().operations()) {
            String operation = entry.text(column);
            if (operation.isEmpty()) {
                continue;
            }
            Optional<Kind> kind = kind(protocol, operation);
            if (kind.isEmpty()) {
                isKnown = false;
                reading.count("operations without a known meaning", 1);
                remarks.add(
                        Severity.INFORMATION,
                        entry.place(),
                        "an operation of " + protocol + " without a known meaning: " + shortened(operation));
                continue;
            }
            Purposes.of(kind.get()).ifPresent(functions::add);
            if (ENGINEERING.contains(kind.get())) {
                act(entry, ends, protocol, operation, kind.get());
            }
        }
        return new Meaning(functions, isKnown);
    }

    private Optional<Kind> kind(String protocol, String operation) {
        String text = operation.toLowerCase(Locale.ROOT).replace('_', '-');
        String key = protocol + "|" + text;
        Optional<Kind> before = known.get(key);
        if (before != null) {
            return before;
        }
        List<Rule> rules = RULES.getOrDefault(protocol, List.of());
        Optional<Kind> kind = rules.stream()
                .filter(rule -> rule.isExact() && rule.word().equals(text))
                .findFirst()
                .or(() -> rules.stream().filter(rule -> rule.fits(text)).findFirst())
                .map(Rule::kind);
        if (known.size() < MOST_KNOWN) {
            known.put(key, kind);
        }
        return kind;
    }

    private static String shortened(String operation) {
        return operation.length() > LONGEST_WORD ? operation.substring(0, LONGEST_WORD) + "…" : operation;
    }

    private void act(Entry entry, Ends ends, String protocol, String operation, Kind kind) {
        Act act = new Act(ends.client(), ends.server(), protocol, shortened(operation), kind);
        Times times = acts.get(act);
        if (times == null) {
            if (acts.size() == MOST_ACTS) {
                refused++;
                return;
            }
            times = new Times(entry.place());
            acts.put(act, times);
        }
        if (ends.sender(entry).equals(ends.server()) && entry.has("is_orig")) {
            times.answered++;
        } else {
            times.asked++;
        }
    }

    /** Remarks the acts of engineering. */
    void say() {
        acts.forEach((act, times) -> {
            long count = Math.max(times.asked, times.answered);
            reading.note(
                    Severity.INFORMATION,
                    times.place,
                    act.client() + " to " + act.server() + " by " + act.protocol() + ": " + act.operation() + " ("
                            + act.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + "), " + count
                            + (count == 1 ? " time" : " times"));
        });
        if (!acts.isEmpty()) {
            reading.count("acts of engineering", acts.size());
        }
        if (refused > 0) {
            reading.count("acts of engineering beyond the limit, not remarked", refused);
        }
    }
}
