package org.asbuilt.importers.csaf;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.importers.csaf.CsafTest.Failures;

/** The tests on versions and the history. Source: CSAF 2.0, sections 6.1.14, 6.1.16 to 6.1.22, 6.1.30, 6.2.4 to 6.2.6. */
final class HistoryTests {
    private static final String VERSION = "/document/tracking/version";

    private HistoryTests() {}

    private static Optional<Version> version(Document document) {
        return Version.of(document.tracking().text("version"));
    }

    private static boolean isDraft(Document document) {
        return document.tracking().text("status").equals("draft");
    }

    private static boolean isReleased(Document document) {
        String status = document.tracking().text("status");
        return status.equals("final") || status.equals("interim");
    }

    /** 6.1.14: what is later has a higher version. */
    static void isSorted(Document document, Failures failures) {
        List<Revision> history = document.history();
        for (int i = 1; i < history.size(); i++) {
            Revision before = history.get(i - 1);
            Revision after = history.get(i);
            if (before.number().compareTo(after.number()) > 0) {
                failures.at(
                        after.spot().pointer() + "/number",
                        "version " + after.number().text() + " is later than version "
                                + before.number().text());
            }
        }
    }

    /** 6.1.16: the version is that of the newest entry. */
    static void endsWithTheVersion(Document document, Failures failures) {
        List<Revision> history = document.history();
        if (history.isEmpty() || version(document).isEmpty()) {
            return;
        }
        Version said = version(document).get();
        Version newest = history.getLast().number();
        boolean same = isDraft(document)
                ? said.plain().equals(newest.plain())
                : said.withoutBuild().equals(newest.withoutBuild());
        if (!same) {
            failures.at(VERSION, "the newest entry of the history is " + newest.text() + ", not " + said.text());
        }
    }

    /** 6.1.17: what is not yet version 1 is a draft. */
    static void isADraftBeforeOne(Document document, Failures failures) {
        version(document).ifPresent(version -> {
            boolean early =
                    version.major().signum() == 0 || !version.prerelease().isEmpty();
            if (early && !isDraft(document)) {
                failures.at(
                        "/document/tracking/status", "a document of version " + version.text() + " must be a draft");
            }
        });
    }

    /** 6.1.18: the history of what is released begins with version 1. */
    static void hasNoZeroWhenReleased(Document document, Failures failures) {
        for (Revision revision : isReleased(document) ? document.history() : List.<Revision>of()) {
            if (revision.number().major().signum() == 0) {
                failures.at(
                        revision.spot().pointer() + "/number",
                        "version " + revision.number().text() + " is in the history of what is released");
            }
        }
    }

    /** 6.1.19: the history holds no pre-releases. */
    static void hasNoPrereleases(Document document, Failures failures) {
        for (Revision revision : document.history()) {
            if (!revision.number().prerelease().isEmpty()) {
                failures.at(
                        revision.spot().pointer() + "/number", revision.number().text() + " is a pre-release");
            }
        }
    }

    /** 6.1.20: what is released is no pre-release. */
    static void isNoPrereleaseWhenReleased(Document document, Failures failures) {
        version(document).ifPresent(version -> {
            if (isReleased(document) && !version.prerelease().isEmpty()) {
                failures.at(VERSION, version.text() + " is a pre-release, but the document is no draft");
            }
        });
    }

    /** 6.1.21: no version is left out. */
    static void isWithoutGaps(Document document, Failures failures) {
        List<Revision> history = document.history();
        if (history.isEmpty()) {
            return;
        }
        Revision first = history.getFirst();
        if (first.number().major().compareTo(BigInteger.ONE) > 0) {
            failures.at(
                    first.spot().pointer() + "/number",
                    "the first version is " + first.number().text() + ", not 0 or 1");
        }
        for (int i = 1; i < history.size(); i++) {
            BigInteger before = history.get(i - 1).number().major();
            BigInteger after = history.get(i).number().major();
            if (after.compareTo(before.add(BigInteger.ONE)) > 0) {
                failures.at(
                        history.get(i).spot().pointer() + "/number",
                        "between versions " + before + " and " + after + " one is missing");
            }
        }
    }

    /** 6.1.22: no version stands twice. */
    static void namesEachVersionOnce(Document document, Failures failures) {
        Set<String> seen = new HashSet<>();
        for (Spot entry : document.tracking().items("revision_history")) {
            if (!seen.add(entry.text("number"))) {
                failures.at(entry.pointer() + "/number", "version " + entry.text("number") + " is there before");
            }
        }
    }

    /** 6.1.30: versions are either all integers or all semantic. */
    static void isOfOneKind(Document document, Failures failures) {
        version(document).ifPresent(version -> {
            for (Revision revision : document.history()) {
                if (revision.number().semantic() != version.semantic()) {
                    failures.at(
                            revision.spot().pointer() + "/number",
                            revision.number().text() + " is numbered in another way than " + version.text());
                }
            }
        });
    }

    /** 6.2.4: the history holds no build metadata. */
    static void hasNoBuilds(Document document, Failures failures) {
        for (Revision revision : document.history()) {
            if (!revision.number().build().isEmpty()) {
                failures.at(
                        revision.spot().pointer() + "/number", revision.number().text() + " has build metadata");
            }
        }
    }

    /** 6.2.5 and 6.2.6: a release date is not before the oldest or the newest entry. */
    static CsafTest.Check isNotAfter(String date, boolean newest) {
        return (document, failures) -> {
            List<Revision> history = document.history();
            Optional<Instant> moment = Form.moment(document.tracking().text(date));
            if (history.isEmpty() || moment.isEmpty()) {
                return;
            }
            Instant entry =
                    newest ? history.getLast().date() : history.getFirst().date();
            if (moment.get().isBefore(entry)) {
                failures.at(
                        "/document/tracking/" + date,
                        moment.get() + " is before the " + (newest ? "newest" : "oldest") + " entry of the history, "
                                + entry);
            }
        };
    }
}
