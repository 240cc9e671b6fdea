package org.asbuilt.importers.bom;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Digest;

/**
 * The keys of the components of a bill: name and version, and what the bill refers to them by where that is not enough. They are
 * gathered before anything is claimed, because a bill speaks of components before it lists them.
 */
final class Keys {
    private static final int MOST = 400_000;
    private static final int LONGEST = 300;

    private final Reading reading;
    private final List<String> names = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final Map<String, Integer> byReference = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private boolean full;

    Keys(Reading reading) {
        this.reading = reading;
    }

    /** Adds the component of that number, counted from 0 in the order of the document; the numbers may come in any order. */
    void add(int number, String name, String version, String reference) {
        if (number >= MOST) {
            full = true;
            return;
        }
        while (names.size() <= number) {
            names.add("");
            versions.add("");
            references.add("");
        }
        names.set(number, name);
        versions.set(number, version);
        references.set(number, reference);
        if (!reference.isEmpty()) {
            byReference.putIfAbsent(reference, number);
        }
    }

    /** Says that all were added. */
    void complete() {
        Set<String> seen = new HashSet<>();
        for (int number = 0; number < names.size(); number++) {
            if (!seen.add(base(number))) {
                shared.add(base(number));
            }
        }
        if (full) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "there are more than " + MOST
                            + " components: what the further ones need and are part of is not known");
        }
    }

    /** The key of the component of that number. */
    String key(int number, String name, String version, String reference, String pointer) {
        String base = base(name, version);
        boolean known = number < names.size();
        if (known && !shared.contains(base)) {
            return base;
        }
        boolean alone = known
                && !reference.isEmpty()
                && byReference.getOrDefault(reference, -1).equals(number);
        return cut(base + " " + (alone ? reference : pointer));
    }

    /** The number of the component that the bill refers to so. */
    Optional<Integer> number(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    /** The key of the component that the bill refers to so. */
    Optional<String> key(String reference) {
        return number(reference).map(number -> {
            String base = base(number);
            return shared.contains(base) ? cut(base + " " + reference) : base;
        });
    }

    /** The key of the component of that number, if it can be told without its place. */
    Optional<String> key(int number) {
        if (number >= names.size()) {
            return Optional.empty();
        }
        String base = base(number);
        if (!shared.contains(base)) {
            return Optional.of(base);
        }
        return key(references.get(number));
    }

    /** What the component is called that the bill refers to so, or empty. */
    String name(String reference) {
        return number(reference).map(names::get).orElse("");
    }

    private String base(int number) {
        return base(names.get(number), versions.get(number));
    }

    private static String base(String name, String version) {
        return cut(version.isEmpty() ? name : name + "@" + version);
    }

    /** A key that is not too long, holds no control characters and is still the only one of its kind. */
    static String cut(String key) {
        StringBuilder plain = new StringBuilder();
        key.strip().chars().forEach(c -> plain.append(Character.isISOControl(c) ? ' ' : (char) c));
        if (plain.length() <= LONGEST) {
            return plain.toString();
        }
        String digest = Digest.of(key.getBytes(StandardCharsets.UTF_8)).brief();
        int end = Character.isHighSurrogate(plain.charAt(LONGEST - 14)) ? LONGEST - 15 : LONGEST - 14;
        return plain.substring(0, end) + " " + digest;
    }
}
