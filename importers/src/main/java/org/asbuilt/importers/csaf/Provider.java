package org.asbuilt.importers.csaf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Archive;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.vulnerability.advisory.Advisory;
import tools.jackson.databind.JsonNode;

/**
 * What a provider lays beside its advisories: what it says of itself, feeds, lists, digests and signatures. Digests are verified and
 * lists are compared with what is there. Source: CSAF 2.0, sections 7.1.11 to 7.1.20.
 */
final class Provider {
    private static final Map<String, String> ALGORITHMS = Map.of(
            ".sha256",
            "SHA-256",
            ".sha384",
            "SHA-384",
            ".sha512",
            "SHA-512",
            ".sha3-256",
            "SHA3-256",
            ".sha3-512",
            "SHA3-512");
    private static final Pattern KIND =
            Pattern.compile("\\s*+\\{\\s*+\"(feed|service|categories|aggregator)\"\\s*+:.*", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("\"([^\"]{1,500})\"\\s*,\\s*\"([^\"]{1,60})\"\\s*");
    private static final int LONGEST_LIST = 16 << 20;
    private static final int SHOWN = 5;

    private final Reading reading;
    private final Map<String, String> digests = new TreeMap<>();
    private final List<String> signatures = new ArrayList<>();
    private final Map<String, Listed> listed = new TreeMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Instant> published = new TreeMap<>();
    private boolean there;

    /** A file that a list names, with its release date if the list has one. */
    private record Listed(String list, Optional<Instant> date) {}

    /** An entry of a feed: the last part of the address, and when it was updated. */
    private record Entry(String feed, String file, Optional<Instant> updated) {}

    Provider(Reading reading) {
        this.reading = reading;
    }

    /** Whether a file tells how a provider publishes. */
    static boolean isOneOf(Head head) {
        String text = head.text();
        boolean metadata = text.contains("\"metadata_version\"") && text.contains("\"mirror_on_CSAF_aggregators\"");
        return (metadata && text.stripLeading().startsWith("{"))
                || (text.contains("urn:ietf:params:rolie:")
                        && KIND.matcher(text).matches())
                || (text.contains("\"aggregator_version\"")
                        && KIND.matcher(text).matches());
    }

    /** Whether a file bears the name of what a provider says of itself. */
    static boolean isMetadata(String name) {
        return name.equals("provider-metadata.json") || name.endsWith("/provider-metadata.json");
    }

    /** Whether a document is a feed, or lists feeds or providers. */
    static boolean isFeed(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.UTF_8);
        return KIND.matcher(start).matches();
    }

    /** Whether a file is a list, a digest or a signature. */
    static boolean isBeside(String name) {
        String file = last(name);
        return file.equals("index.txt")
                || file.equals("changes.csv")
                || file.endsWith(".asc")
                || algorithm(file).isPresent();
    }

    private static Optional<String> algorithm(String name) {
        return ALGORITHMS.keySet().stream()
                .filter(name.toLowerCase(Locale.ROOT)::endsWith)
                .findFirst();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Gathers the lists, digests and names of signatures of an archive. */
    void gather(Archive.Part part) throws IOException {
        String name = part.name();
        if (!isBeside(name)) {
            return;
        }
        if (name.endsWith(".asc")) {
            if (name.endsWith(".json.asc")) {
                signatures.add(name);
            }
            return;
        }
        byte[] bytes = part.content().readNBytes(LONGEST_LIST);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (algorithm(name).isPresent()) {
            digests.put(name, text.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT));
            return;
        }
        String folder = name.substring(0, name.length() - last(name).length());
        there = true;
        text.lines().filter(line -> !line.isBlank()).forEach(line -> list(name, folder, line));
    }

    private void list(String name, String folder, String line) {
        if (name.endsWith("index.txt")) {
            listed.putIfAbsent(folder + line.strip(), new Listed(name, Optional.empty()));
            return;
        }
        Matcher row = ROW.matcher(line);
        if (row.matches()) {
            listed.merge(
                    folder + row.group(1),
                    new Listed(name, Form.moment(row.group(2))),
                    (before, after) -> before.date().isPresent() ? before : after);
        } else {
            reading.note(
                    Severity.WARNING,
                    CsafReading.at(name, ""),
                    "a line is not a file name and a date in quotes (CSAF 2.0, section 7.1.13)");
        }
    }

    /**
     * Verifies the digests that lie beside a file.
     *
     * @throws Refused if one is that of other bytes
     */
    void verify(String name, byte[] bytes) {
        ALGORITHMS.forEach((ending, algorithm) -> {
            String expected = digests.get(name + ending);
            if (expected == null) {
                return;
            }
            if (!expected.equals(digest(algorithm, bytes))) {
                reading.count("digests that differ", 1);
                throw new Refused(
                        new Locus.Whole(),
                        "its bytes are not those of " + last(name + ending) + " beside it (CSAF 2.0, section 7.1.18)");
            }
            reading.count("digests verified", 1);
        });
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /** Remembers an advisory that was read. */
    void published(String name, Advisory advisory) {
        published.put(name, advisory.current());
        if (!last(name).equals(ProfileTests.fileName(advisory.id()))) {
            reading.note(
                    Severity.INFORMATION,
                    CsafReading.at(name, ""),
                    "the file is to be called " + ProfileTests.fileName(advisory.id()) + " (CSAF 2.0, section 5.1)");
        }
    }

    /** Reads a file that stands for itself. */
    void alone(InputStream content) throws IOException {
        try (content) {
            read(reading.input().contentName(), content);
        }
    }

    /** Reads what a provider says of itself, or a feed. */
    void read(String name, InputStream content) throws IOException {
        there = true;
        JsonNode node = Documents.read(content);
        Spot root = Spot.of(node);
        Shape shape = node.has("feed")
                ? ProviderShape.FEED
                : node.has("metadata_version") ? ProviderShape.METADATA : ProviderShape.OTHER;
        List<Structure.Deviation> deviations = Structure.deviations(root, shape);
        deviations.forEach(deviation -> reading.note(
                deviation.sort() == Structure.Sort.UNKNOWN ? Severity.INFORMATION : Severity.WARNING,
                CsafReading.at(name, deviation.pointer()),
                "by CSAF 7.1: " + deviation.text()));
        reading.units(1, deviations.isEmpty() ? 1 : 0);
        reading.count("files of a provider", 1);
        if (node.has("metadata_version")) {
            reading.note(Severity.INFORMATION, CsafReading.at(name, ""), sentence(root));
        }
        for (Spot entry : root.get("feed").items("entry")) {
            reading.count("entries of feeds", 1);
            entries.add(new Entry(name, last(entry.get("content").text("src")), Form.moment(entry.text("updated"))));
        }
    }

    private static String sentence(Spot metadata) {
        long feeds = metadata.items("distributions").stream()
                .mapToLong(one -> one.get("rolie").items("feeds").size())
                .sum();
        return metadata.get("publisher").text("name") + " is a "
                + metadata.text("role").replace('_', ' ') + " with "
                + feeds + " feeds and " + metadata.items("public_openpgp_keys").size()
                + " keys of OpenPGP; last updated "
                + metadata.text("last_updated");
    }

    /** Whether there was anything of a provider beside the advisories. */
    boolean isThere() {
        return there;
    }

    /** Compares lists and feeds with the advisories that were read, and says what could not be verified. */
    void account() {
        say(
                listed.keySet().stream()
                        .filter(name -> !published.containsKey(name))
                        .toList(),
                "listed, but was not taken in");
        if (!listed.isEmpty()) {
            say(
                    published.keySet().stream()
                            .filter(name -> !listed.containsKey(name))
                            .toList(),
                    "in no list of the archive");
        }
        say(
                listed.entrySet().stream()
                        .filter(one -> one.getValue().date().isPresent() && published.containsKey(one.getKey()))
                        .filter(one -> !one.getValue().date().get().equals(published.get(one.getKey())))
                        .map(Map.Entry::getKey)
                        .toList(),
                "released at another moment than changes.csv says (CSAF 2.0, section 7.1.13)");
        feeds();
        if (!digests.isEmpty()) {
            say(
                    published.keySet().stream()
                            .filter(name ->
                                    ALGORITHMS.keySet().stream().noneMatch(end -> digests.containsKey(name + end)))
                            .toList(),
                    "without a digest beside it (CSAF 2.0, section 7.1.18)");
        }
        if (!signatures.isEmpty()) {
            reading.count("signatures not verified", signatures.size());
            reading.note(
                    Severity.INFORMATION,
                    CsafReading.at(signatures.getFirst(), ""),
                    signatures.size()
                            + " OpenPGP signatures lie beside the advisories; this program does not verify them");
        }
    }

    private void feeds() {
        Map<String, Instant> byFile = new TreeMap<>();
        published.forEach((name, date) -> byFile.put(last(name), date));
        say(
                entries.stream()
                        .map(Entry::file)
                        .filter(file -> !byFile.containsKey(file))
                        .toList(),
                "in a feed, but was not taken in");
        say(
                entries.stream()
                        .filter(entry -> byFile.containsKey(entry.file())
                                && entry.updated().isPresent())
                        .filter(entry -> entry.updated().get().isBefore(byFile.get(entry.file())))
                        .map(Entry::file)
                        .toList(),
                "newer than its entry in the feed says (CSAF 2.0, section 7.1.15)");
    }

    private void say(List<String> names, String what) {
        if (names.isEmpty()) {
            return;
        }
        List<String> first = names.subList(0, Math.min(SHOWN, names.size()));
        reading.note(
                Severity.WARNING,
                CsafReading.at(names.getFirst(), ""),
                names.size() + (names.size() == 1 ? " advisory is " : " advisories are ") + what + ": "
                        + String.join(", ", first) + (names.size() > SHOWN ? " …" : ""));
    }
}
