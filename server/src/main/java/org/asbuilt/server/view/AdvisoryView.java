package org.asbuilt.server.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Id;
import org.asbuilt.model.Tlp;
import org.asbuilt.vulnerability.advisory.Advisory;
import org.asbuilt.vulnerability.advisory.Library;
import org.asbuilt.vulnerability.advisory.Note;
import org.asbuilt.vulnerability.advisory.Product;
import org.asbuilt.vulnerability.advisory.ProductStatus;
import org.asbuilt.vulnerability.advisory.Profile;
import org.asbuilt.vulnerability.advisory.RevisionDifference;
import org.asbuilt.vulnerability.advisory.TrackingStatus;
import org.asbuilt.vulnerability.advisory.Vulnerability;
import org.asbuilt.vulnerability.decision.Weakness;
import org.asbuilt.vulnerability.match.Match;

/**
 * An advisory with its versions and what it touches. All texts of it are its publisher's and may hold anything.
 *
 * @param row what lists show of it
 * @param profile the profile that it keeps to
 * @param category the same in the words of the document
 * @param format the version of CSAF
 * @param aliases other names
 * @param revisions the history as the document tells it, oldest first
 * @param editions the versions that were taken in, oldest first
 * @param notes notes on the document
 * @param references where more is to be read
 * @param vulnerabilities what is wrong
 * @param products what it names
 * @param weaknesses what it touches in the plant
 * @param readings who read it
 * @param assessing whether it is being matched anew
 */
public record AdvisoryView(
        AdvisoryRow row,
        Profile profile,
        String category,
        String format,
        List<String> aliases,
        List<Advisory.Revision> revisions,
        List<EditionView> editions,
        List<Note> notes,
        List<AdvisoryReferenceView> references,
        List<AdvisoryVulnerabilityView> vulnerabilities,
        List<AdvisoryProductView> products,
        List<WeaknessView> weaknesses,
        List<AdvisoryReadView> readings,
        boolean assessing) {

    /**
     * An advisory in a list.
     *
     * @param publisher the namespace of its publisher
     * @param publisherName what the publisher is called
     * @param id its tracking id
     * @param title what it is called
     * @param version the newest version that was taken in
     * @param status how final it is
     * @param initial when it was first released
     * @param current when this version was released
     * @param severity the aggregate severity in the publisher's words
     * @param base the highest base score of CVSS
     * @param label who may read it
     * @param vulnerabilities how many vulnerabilities it tells of
     * @param products how many products it names
     * @param assets how many assets it touches, by what it comes to
     * @param read which version whoever asks read last
     */
    public record AdvisoryRow(
            String publisher,
            String publisherName,
            String id,
            String title,
            String version,
            TrackingStatus status,
            Instant initial,
            Instant current,
            Optional<String> severity,
            Optional<Double> base,
            Optional<Tlp> label,
            int vulnerabilities,
            int products,
            Map<String, Integer> assets,
            Optional<String> read) {
        /** What lists show of an advisory. */
        public static AdvisoryRow of(
                Advisory advisory, List<Weakness> touched, List<Entry.AdvisoryRead> readings, String user) {
            return new AdvisoryRow(
                    advisory.publisher().namespace(),
                    advisory.publisher().name(),
                    advisory.id(),
                    advisory.title(),
                    advisory.version(),
                    advisory.status(),
                    advisory.initial(),
                    advisory.current(),
                    advisory.severity(),
                    base(advisory),
                    advisory.label(),
                    advisory.vulnerabilities().size(),
                    advisory.products().size(),
                    assets(touched),
                    readings.stream()
                            .filter(one -> one.person().equals(user))
                            .map(Entry.AdvisoryRead::version)
                            .reduce((earlier, later) -> later));
        }

        /** An asset counts once, with the status that matters most. */
        private static Map<String, Integer> assets(List<Weakness> touched) {
            Map<Match.Status, Integer> counts = new EnumMap<>(Match.Status.class);
            Set<Id> seen = new HashSet<>();
            touched.stream()
                    .sorted(Comparator.comparing(Weakness::status))
                    .filter(one -> seen.add(one.asset()))
                    .forEach(one -> counts.merge(one.status(), 1, Integer::sum));
            Map<String, Integer> words = new TreeMap<>();
            counts.forEach((status, count) -> words.put(status.name(), count));
            return words;
        }

        /** The highest base score of CVSS. */
        public static Optional<Double> base(Advisory advisory) {
            return advisory.vulnerabilities().stream()
                    .flatMap(one -> one.scores().stream())
                    .map(Vulnerability.Score::base)
                    .max(Comparator.naturalOrder());
        }
    }

    /**
     * A version that was taken in.
     *
     * @param version which
     * @param current when it was released
     * @param received when it was taken in
     * @param source as which source
     * @param changes what is different from the one before
     * @param work what that asks of us; of the first version nothing
     * @param why the reason in one sentence
     */
    public record EditionView(
            String version,
            Instant current,
            Instant received,
            String source,
            List<String> changes,
            RevisionDifference.Work work,
            String why) {
        static List<EditionView> all(List<Library.Edition> editions) {
            List<EditionView> views = new ArrayList<>();
            for (int i = 0; i < editions.size(); i++) {
                Library.Edition one = editions.get(i);
                Optional<RevisionDifference> difference = i == 0
                        ? Optional.empty()
                        : Optional.of(
                                RevisionDifference.between(editions.get(i - 1).advisory(), one.advisory()));
                views.add(new EditionView(
                        one.advisory().version(),
                        one.advisory().current(),
                        one.received(),
                        one.source(),
                        difference
                                .map(found -> found.changes().stream()
                                        .map(RevisionDifference.Change::sentence)
                                        .toList())
                                .orElse(List.of()),
                        difference.map(RevisionDifference::work).orElse(RevisionDifference.Work.NONE),
                        difference.map(RevisionDifference::why).orElse("")));
            }
            return views;
        }
    }

    /** Where more is to be read; the address is shown and not followed. */
    public record AdvisoryReferenceView(String summary, String url) {}

    /**
     * A vulnerability as the advisory describes it.
     *
     * @param name its number or title
     * @param title what it is called
     * @param cwe the weakness behind it
     * @param scores the severities
     * @param products how many products of each status
     * @param remedies what could be done
     * @param threats what is known of threats
     * @param notes notes
     */
    public record AdvisoryVulnerabilityView(
            String name,
            Optional<String> title,
            Optional<String> cwe,
            List<CvssView> scores,
            Map<String, Integer> products,
            List<RemedyView> remedies,
            List<ThreatView> threats,
            List<Note> notes) {
        static AdvisoryVulnerabilityView of(Vulnerability one) {
            Map<String, Integer> products = new TreeMap<>();
            one.status().forEach((ProductStatus status, Set<String> ids) -> products.put(status.name(), ids.size()));
            return new AdvisoryVulnerabilityView(
                    one.name(),
                    one.title(),
                    one.cwe(),
                    one.scores().stream()
                            .map(score -> new CvssView(score.cvss(), score.vector(), score.base()))
                            .distinct()
                            .toList(),
                    products,
                    one.remediations().stream().map(RemedyView::of).distinct().toList(),
                    one.threats().stream()
                            .map(threat -> new ThreatView(threat.category(), threat.details()))
                            .distinct()
                            .toList(),
                    one.notes());
        }
    }

    /** A severity by CVSS. */
    public record CvssView(String cvss, String vector, double base) {}

    /** What is known of a threat. */
    public record ThreatView(Vulnerability.Threat.Category category, String details) {}

    /** A product that it names, with what else identifies it. */
    public record AdvisoryProductView(String id, String name, Optional<String> vendor, List<String> identifiers) {
        static AdvisoryProductView of(Product product) {
            Product.Identifiers by = product.identifiers();
            return new AdvisoryProductView(
                    product.id(),
                    product.name(),
                    product.named(Product.Branch.Category.VENDOR),
                    Stream.of(by.modelNumbers(), by.skus(), by.serialNumbers(), by.cpes(), by.purls())
                            .flatMap(List::stream)
                            .toList());
        }
    }

    /** Who read which version, and what there was to say. */
    public record AdvisoryReadView(String person, Instant at, String version, String comment) {
        static AdvisoryReadView of(Entry.AdvisoryRead one) {
            return new AdvisoryReadView(one.person(), one.at(), one.version(), one.comment());
        }
    }

    /** What is shown of an advisory of which these versions were taken in. */
    public static AdvisoryView of(
            List<Library.Edition> editions,
            AdvisoryRow row,
            List<WeaknessView> weaknesses,
            List<Entry.AdvisoryRead> readings,
            boolean assessing) {
        Advisory newest = editions.getLast().advisory();
        return new AdvisoryView(
                row,
                newest.profile(),
                newest.category(),
                newest.format(),
                newest.aliases(),
                newest.revisions(),
                EditionView.all(editions),
                newest.notes(),
                newest.references().stream()
                        .map(one -> new AdvisoryReferenceView(one.summary(), one.url()))
                        .toList(),
                newest.vulnerabilities().stream()
                        .map(AdvisoryVulnerabilityView::of)
                        .toList(),
                newest.products().stream().map(AdvisoryProductView::of).toList(),
                weaknesses,
                readings.stream().map(AdvisoryReadView::of).toList(),
                assessing);
    }
}
