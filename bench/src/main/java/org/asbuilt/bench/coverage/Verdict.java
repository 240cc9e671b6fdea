package org.asbuilt.bench.coverage;

import java.util.ArrayList;
import java.util.List;

/** How the claims of a file compare with a truth: counts, and each thing that is missing or different. */
final class Verdict {
    private final String truth;
    private final List<String> missing = new ArrayList<>();
    private final List<String> different = new ArrayList<>();
    private int found;

    Verdict(String truth) {
        this.truth = truth;
    }

    void found() {
        found++;
    }

    void missing(String what) {
        missing.add(what);
    }

    void different(String what) {
        different.add(what);
    }

    String truth() {
        return truth;
    }

    int count() {
        return found;
    }

    List<String> missing() {
        return missing;
    }

    List<String> different() {
        return different;
    }
}
