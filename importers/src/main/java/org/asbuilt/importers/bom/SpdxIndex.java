package org.asbuilt.importers.bom;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Kind;

/** What the first walk through an SPDX document finds: which elements there are, what they are called, and what the document is of. */
final class SpdxIndex {
    private static final int MOST = 400_000;
    private static final int MOST_ROOTS = 10_000;

    private final Reading reading;
    private final Keys keys;
    private final Set<String> others = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> roots = new HashMap<>();
    private int packages;
    private int rootsInAll;
    private String document = "";
    private String title = "";
    private Optional<Instant> made = Optional.empty();

    SpdxIndex(Reading reading) {
        this.reading = reading;
        keys = new Keys(reading);
    }

    /** Adds a package. */
    void add(String id, String name, String version) {
        keys.add(packages++, name.isEmpty() ? id : name, version, id);
    }

    /** Adds an element that is no package: a file, a licence, a person; its name may be empty. */
    void other(String id, String name) {
        if (others.size() < MOST) {
            others.add(id);
            if (!name.isEmpty()) {
                names.put(id, name);
            }
        }
    }

    /** The document itself. */
    void document(String id, String name) {
        document = id;
        title = name.isEmpty() ? title : name;
        other(id, name);
    }

    void made(Optional<Instant> moment) {
        made = made.or(() -> moment);
    }

    /** Says that the document or bill of that id is of an element. */
    void describes(String id, String element) {
        if (rootsInAll++ < MOST_ROOTS) {
            roots.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(element);
        }
    }

    Keys keys() {
        return keys;
    }

    Optional<Instant> made() {
        return made;
    }

    String title() {
        return title;
    }

    /** Whether there is an element of that id that is no package. */
    boolean isOther(String id) {
        return others.contains(id) && keys.number(id).isEmpty();
    }

    /** What an element that is no package is called. */
    String name(String id) {
        return names.getOrDefault(id, "");
    }

    /** The one package that the document is of; empty if there are several or none. */
    Optional<String> subject() {
        Set<String> found = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(document.isEmpty() ? roots.keySet() : List.of(document));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (!seen.add(id)) {
                continue;
            }
            if (keys.number(id).isPresent()) {
                found.add(id);
            } else {
                roots.getOrDefault(id, Set.of()).forEach(open::push);
            }
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** The product that the document is of: the one package it describes, or else what the document is called. */
    About product(Optional<String> nameOfSubject) {
        String name = nameOfSubject
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> title.isEmpty() ? CycloneReading.fileName(reading) : title);
        return About.of(Kind.PRODUCT, new Hint.HasName(name));
    }
}
