package org.asbuilt.importers.csaf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.csaf.CsafTest.Failure;
import org.asbuilt.importers.csaf.CsafTest.Strength;
import org.asbuilt.importers.intake.Archive;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.vulnerability.advisory.Advisory;

/** Reads one advisory, or an archive of them as a provider publishes it. */
public final class CsafReading {
    private static final Pattern CSAF = Pattern.compile("\"csaf_version\"\\s{0,20}:\\s{0,20}\"");
    private static final int LONGEST_NAME = 200;

    private final Reading reading;
    private final boolean checked;
    private final Takers takers;
    private final Map<String, Many> many = new TreeMap<>();
    private final Provider provider;
    private Optional<SignedManifest> manifest = Optional.empty();

    /** How often a test failed over all documents, and where first. */
    private record Many(Failure first, Locus locus, int places) {}

    private CsafReading(Reading reading, boolean checked, Takers takers) {
        this.reading = reading;
        this.checked = checked;
        this.takers = takers;
        provider = new Provider(reading);
    }

    /** Whether a file is an advisory or an archive with one among its first files. */
    public static Certainty certainty(Head head) {
        if (CSAF.matcher(head.text()).find() && head.text().stripLeading().startsWith("{")) {
            return Certainty.certain("it says its version of CSAF");
        }
        List<Archive.Beginning> parts = Archive.beginnings(head);
        if (parts.stream().anyMatch(part -> part.name().equals(SignedManifest.LIST))) {
            return Certainty.certain("it is a signed bundle of feeds");
        }
        if (parts.stream().anyMatch(part -> CSAF.matcher(part.text()).find())) {
            return Certainty.certain("the first files of the archive are advisories by CSAF");
        }
        return Provider.isOneOf(head) || parts.stream().anyMatch(part -> Provider.isMetadata(part.name()))
                ? Certainty.certain("it describes how a provider publishes advisories by CSAF")
                : Certainty.none();
    }

    /**
     * Reads it.
     *
     * @param checked whether to try the documents by the tests of the standard; they are the same advisories either way
     * @param takers take what is published
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading, boolean checked, Takers takers) throws IOException {
        new CsafReading(reading, checked, takers).read();
    }

    private void read() throws IOException {
        Head head = reading.input().head();
        boolean zip = head.startsWith('P', 'K', 3, 4);
        if (zip || Archive.isTar(head)) {
            archive(zip);
        } else if (Provider.isOneOf(head)) {
            provider.alone(reading.content());
        } else {
            single();
        }
    }

    private void single() throws IOException {
        byte[] bytes;
        try (var content = reading.content()) {
            bytes = Documents.bytes(content);
        }
        Document document = Document.of(Documents.parsed(bytes), checked);
        Advisory advisory = AdvisoryReading.of(document);
        List<Failure> failures = checked ? CsafTests.failures(document) : List.of();
        account(advisory, failures);
        failures.stream().filter(CsafReading::isError).forEach(failure -> note(failure, place(failure), ""));
        failures.stream().filter(failure -> !isError(failure)).forEach(failure -> gather(failure, place(failure)));
        sayMany();
        takers.advisories().accept(advisory);
    }

    private static Locus place(Failure failure) {
        return failure.pointer().isEmpty() ? new Locus.Whole() : new Locus.Pointer(failure.pointer());
    }

    private void archive(boolean zip) throws IOException {
        Map<String, byte[]> signed = new TreeMap<>();
        each(zip, part -> {
            if (part.name().equals(SignedManifest.LIST) || part.name().equals(SignedManifest.SIGNATURE)) {
                signed.put(part.name(), Documents.bytes(part.content()));
            } else {
                provider.gather(part);
            }
        });
        manifest = manifest(signed);
        long[] found = {0};
        each(zip, part -> {
            if (!Provider.isBeside(part.name()) && !signed.containsKey(part.name())) {
                found[0] += member(part.name(), Documents.bytes(part.content())) ? 1 : 0;
            }
        });
        provider.account();
        manifest.ifPresent(this::account);
        sayMany();
        if (found[0] == 0 && !provider.isThere()) {
            throw new Refused(new Locus.Whole(), "no advisory of the archive could be read");
        }
    }

    private static Optional<SignedManifest> manifest(Map<String, byte[]> signed) {
        byte[] list = signed.getOrDefault(SignedManifest.LIST, new byte[0]);
        byte[] signature = signed.getOrDefault(SignedManifest.SIGNATURE, new byte[0]);
        return signed.isEmpty() ? Optional.empty() : Optional.of(SignedManifest.of(list, signature));
    }

    private void account(SignedManifest one) {
        reading.note(
                Severity.INFORMATION,
                new Locus.Words(SignedManifest.LIST),
                "the bundle is signed with the Ed25519 key whose SHA-256 digest is " + one.fingerprint());
        one.missing()
                .forEach(name -> reading.note(
                        Severity.WARNING, at(name, ""), "it is in the signed list, but not in the bundle"));
    }

    private void each(boolean zip, Archive.Taker member) throws IOException {
        if (zip) {
            Archive.each(reading, member);
        } else {
            Archive.eachOfTar(reading, member);
        }
    }

    /** Reads a file of an archive; one that is refused does not hinder the others. */
    private boolean member(String name, byte[] bytes) throws IOException {
        try {
            manifest.ifPresent(one -> one.verify(name, bytes));
            Optional<Boolean> other = Feeds.read(reading, name, bytes, takers);
            if (other.isPresent()) {
                return other.get();
            }
            if (!name.endsWith(".json")) {
                reading.note(Severity.INFORMATION, at(name, ""), "this file is no JSON document; it was not read");
                return false;
            }
            if (Provider.isMetadata(name) || Provider.isFeed(bytes)) {
                provider.read(name, new ByteArrayInputStream(bytes));
                return false;
            }
            provider.verify(name, bytes);
            Document document = Document.of(Documents.parsed(bytes), checked);
            Advisory advisory = AdvisoryReading.of(document);
            List<Failure> failures = checked ? CsafTests.failures(document) : List.of();
            account(advisory, failures);
            provider.published(name, advisory);
            for (Failure failure : failures) {
                if (isError(failure)) {
                    note(failure, at(name, failure.pointer()), "");
                } else {
                    gather(failure, at(name, failure.pointer()));
                }
            }
            takers.advisories().accept(advisory);
            return true;
        } catch (Refused refused) {
            reading.units(1, 0);
            reading.count("refused documents", 1);
            String within = refused.locus() instanceof Locus.Whole
                    ? ""
                    : refused.locus().text();
            reading.note(Severity.WARNING, at(name, within), "refused: " + refused.sentence());
            return false;
        }
    }

    /** The place in a file of an archive. */
    static Locus at(String name, String within) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return new Locus.Words(within.isEmpty() ? shown : shown + " " + within);
    }

    private static boolean isError(Failure failure) {
        return failure.test().strength() == Strength.MANDATORY;
    }

    private void account(Advisory advisory, List<Failure> failures) {
        boolean known =
                failures.stream().noneMatch(failure -> failure.test().clause().equals("6.2.20"));
        reading.units(1, known ? 1 : 0);
        reading.count("advisories", 1);
        reading.count("products", advisory.products().size());
        reading.count("vulnerabilities", advisory.vulnerabilities().size());
        if (failures.stream().anyMatch(CsafReading::isError)) {
            reading.count("advisories with errors by the standard", 1);
        }
        failures.forEach(failure -> {
            if (isError(failure)) {
                reading.count("failures of test " + failure.test().clause(), 1);
            }
        });
    }

    private void note(Failure failure, Locus locus, String more) {
        Severity severity = failure.test().strength() == Strength.INFORMATIVE ? Severity.INFORMATION : Severity.WARNING;
        reading.note(severity, locus, failure.sentence() + more);
    }

    private void gather(Failure failure, Locus locus) {
        many.compute(failure.test().clause(), (clause, before) -> {
            if (before == null) {
                return new Many(failure, locus, 1);
            }
            return new Many(before.first(), before.locus(), before.places() + 1);
        });
    }

    /** What is only a warning is said once for each test, with its first place. */
    private void sayMany() {
        many.values().stream()
                .sorted((one, other) -> Integer.compare(index(one), index(other)))
                .forEach(one -> note(
                        one.first(),
                        one.locus(),
                        one.places() == 1 ? "" : " (and at " + (one.places() - 1) + " more places)"));
    }

    private static int index(Many one) {
        return CsafTests.all().indexOf(one.first().test());
    }
}
