package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.calendar.Windows;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.VulnerabilityShelf;
import org.asbuilt.server.record.VulnerabilityShelf.Standing;
import org.asbuilt.server.view.AdvisoryView;
import org.asbuilt.server.view.AdvisoryView.AdvisoryRow;
import org.asbuilt.server.view.WeaknessView;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.vulnerability.advisory.Advisory;
import org.asbuilt.vulnerability.advisory.Library;
import org.asbuilt.vulnerability.advisory.Published;
import org.asbuilt.vulnerability.decision.Weakness;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Advisories as they were taken in: listed, searched, read, their versions held against each other. They are added as any other file and
 * deleted by taking the import back. Source: CSAF 2.0, conformance clause 9.1.12.
 */
@RestController
public class AdvisoryApi {
    private final FrontOffice office;

    AdvisoryApi(FrontOffice office) {
        this.office = office;
    }

    /**
     * What was taken in.
     *
     * @param advisories how many advisories, versions not counted
     * @param exploited how many known exploited vulnerabilities
     * @param predictions how many predictions
     * @param techniques how many techniques of attackers
     * @param newest when the newest file came
     */
    public record LibraryState(
            int advisories, int exploited, int predictions, int techniques, Optional<Instant> newest) {
        static LibraryState of(Library library) {
            return new LibraryState(
                    library.size(),
                    library.exploited().size(),
                    library.predictions(),
                    library.techniques().size(),
                    library.published().stream().map(Published::received).max(Comparator.naturalOrder()));
        }
    }

    /**
     * A page of advisories.
     *
     * @param rows the advisories
     * @param next to be given as {@code after}; left out at the end
     * @param total how many there are in all
     * @param library what was taken in
     * @param assessing whether they are being matched anew
     */
    public record AdvisoryPage(
            List<AdvisoryRow> rows, Optional<String> next, long total, LibraryState library, boolean assessing) {}

    /**
     * Somebody read an advisory.
     *
     * @param publisher the namespace of its publisher
     * @param advisory its tracking id
     * @param version the version that was read
     * @param comment what there is to say
     */
    public record AdvisoryReading(String publisher, String advisory, String version, Optional<String> comment) {}

    /** The advisories. */
    @Needs(value = Permission.READ, action = "advisories.list")
    @GetMapping("/api/advisories")
    public AdvisoryPage advisories(
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> cve,
            @RequestParam Optional<String> product,
            @RequestParam Optional<String> sort,
            @RequestParam Optional<Boolean> touching,
            @RequestParam Optional<Boolean> unread,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request) {
        AdvisoryFilter filter = AdvisoryFilter.of(q, cve, product, sort);
        Comparator<AdvisoryRow> order = filter.order();
        VulnerabilityShelf shelf = office.vulnerabilities();
        boolean matchingGoesOn = shelf.isMatching();
        Library library = shelf.library();
        Map<Advisory.Key, List<Weakness>> touched =
                shelf.current().map(Standing::byAdvisory).orElse(Map.of());
        String user = Gate.person(request).user();
        List<AdvisoryRow> rows = library.newest().stream()
                .map(Library.Edition::advisory)
                .filter(filter::fits)
                .map(one -> row(one, touched.getOrDefault(one.key(), List.of()), user))
                .filter(row ->
                        touching.map(wanted -> wanted != row.assets().isEmpty()).orElse(true))
                .filter(row -> unread.map(wanted -> wanted
                                != row.read().filter(row.version()::equals).isPresent())
                        .orElse(true))
                .sorted(order)
                .toList();
        Page<AdvisoryRow> page = Page.asListed(rows, AdvisoryApi::key, after, limit);
        return new AdvisoryPage(page.rows(), page.next(), page.total(), LibraryState.of(library), matchingGoesOn);
    }

    private static String key(AdvisoryRow row) {
        return row.publisher() + ' ' + row.id();
    }

    private AdvisoryRow row(Advisory advisory, List<Weakness> touched, String user) {
        return AdvisoryRow.of(
                advisory,
                touched,
                office.logbook().logged().readings(advisory.publisher().namespace(), advisory.id()),
                user);
    }

    /** One advisory. */
    @Needs(value = Permission.READ, action = "advisories.show")
    @GetMapping("/api/advisories/{id}")
    public AdvisoryView advisory(
            @PathVariable String id, @RequestParam Optional<String> publisher, HttpServletRequest request) {
        VulnerabilityShelf shelf = office.vulnerabilities();
        boolean matchingGoesOn = shelf.isMatching();
        Library library = shelf.library();
        Advisory.Key key = known(library, id, publisher);
        Optional<Standing> standing = shelf.current();
        List<Weakness> touched = standing.map(one -> one.byAdvisory().getOrDefault(key, List.of()))
                .orElse(List.of());
        Advisory newest = library.editions(key).getLast().advisory();
        Circumstances around = office.circumstances();
        Windows windows = new Windows(around);
        return AdvisoryView.of(
                library.editions(key),
                row(newest, touched, Gate.person(request).user()),
                touched.stream()
                        .map(one -> WeaknessView.of(one, library, around, windows))
                        .toList(),
                office.logbook().logged().readings(key.publisher(), key.id()),
                matchingGoesOn);
    }

    private static Advisory.Key known(Library library, String id, Optional<String> publisher) {
        List<Advisory.Key> keys = library.named(id).stream()
                .map(edition -> edition.advisory().key())
                .filter(key -> publisher.map(key.publisher()::equals).orElse(true))
                .toList();
        if (keys.isEmpty()) {
            throw Refusal.notFound("advisory " + id);
        }
        if (keys.size() > 1) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "several-publishers",
                    "several publishers have an advisory " + id + "; say which publisher");
        }
        return keys.getFirst();
    }

    /** Keeps that whoever asks read an advisory, and what there is to say. */
    @Needs(value = Permission.READ, action = "advisories.read")
    @PostMapping("/api/advisories/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void read(@RequestBody AdvisoryReading reading, HttpServletRequest request) {
        Library library = office.vulnerabilities().library();
        Advisory.Key key = known(library, reading.advisory(), Optional.of(reading.publisher()));
        Advisory version = library.editions(key).stream()
                .map(Library.Edition::advisory)
                .filter(one -> one.version().equals(reading.version()))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.notFound("version " + reading.version() + " of advisory " + reading.advisory()));
        office.vulnerabilityDesk()
                .read(
                        Gate.person(request).user(),
                        version,
                        reading.comment().orElse("").strip());
    }
}
