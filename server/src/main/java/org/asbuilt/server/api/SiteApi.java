package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.query.Query;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.SiteStanding;
import org.asbuilt.server.record.Sites;
import org.asbuilt.server.view.Plant;
import org.asbuilt.server.view.SiteViews;
import org.asbuilt.server.view.SubjectRow;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The records of several sites together, for whoever may read all of the record of the organisation. */
@RestController
public class SiteApi {
    private static final int MOST_ROWS = 500;
    private static final int EXAMPLES = 10;
    private static final int LONGEST = 4000;

    private final FrontOffice office;
    private final BulkReads reads;

    SiteApi(FrontOffice office, BulkReads reads) {
        this.office = office;
        this.reads = reads;
    }

    /**
     * How the copy of a site's record stands.
     *
     * @param name what the site is called here
     * @param fingerprint of the key that it signs with
     * @param held how many commits are held
     * @param newest when the site recorded the newest of them
     * @param heard when the last bundle came
     * @param made when the site packed the latest bundle
     * @param said how many commits the site said that it has
     * @param forked a commit at or before which the site went back and went on otherwise, if it did
     * @param missing commits that did not come, in words
     * @param waiting how many bundles wait for them
     * @param settled whether nothing is left to do
     * @param sentence how it stands, in words
     * @param kinds how many subjects there are, by kind
     */
    public record SiteView(
            String name,
            String fingerprint,
            long held,
            Optional<Instant> newest,
            Optional<Instant> heard,
            Optional<Instant> made,
            long said,
            Optional<Long> forked,
            List<String> missing,
            int waiting,
            boolean settled,
            String sentence,
            SortedMap<String, Integer> kinds) {
        static SiteView of(SiteStanding site, Plant plant) {
            return new SiteView(
                    site.name(),
                    site.fingerprint(),
                    site.held(),
                    site.newest(),
                    site.heard(),
                    site.made(),
                    site.said(),
                    site.forked(),
                    site.missing().stream().map(SiteStanding.Missing::sentence).toList(),
                    site.waiting(),
                    site.settled(),
                    site.sentence(),
                    SiteViews.kinds(plant));
        }
    }

    /** The sites, and how far what came from each goes. */
    @Needs(value = Permission.READ, action = "sites.list")
    @GetMapping("/api/sites")
    public List<SiteView> sites() {
        Sites sites = office.sites();
        SortedMap<String, Plant> seen = sites.copies().seen();
        return sites.standing().stream()
                .flatMap(site ->
                        Optional.ofNullable(seen.get(site.name())).map(plant -> SiteView.of(site, plant)).stream())
                .toList();
    }

    /**
     * The subjects of all sites that fit, each with its site.
     *
     * @param q what is asked, in the language of docs/reference/query.md
     */
    @Needs(value = Permission.READ, action = "sites.search")
    @GetMapping("/api/sites/search")
    public SiteViews.Found searchSites(@RequestParam String q, HttpServletRequest request) {
        if (q.isBlank() || q.length() > LONGEST) {
            throw Refusal.badRequest("malformed", "say in 1 to " + LONGEST + " characters what is looked for");
        }
        SortedMap<String, Plant> seen = office.sites().copies().seen();
        SiteViews.Found found = SiteViews.found(seen, Query.parse(q), MOST_ROWS);
        reads.count(
                found.rows().stream()
                        .flatMap(row -> subject(seen, row.site(), new Id(row.id())))
                        .toList(),
                request);
        return found;
    }

    /** What the sites have in common: third parties of one name, with what each site has of them. */
    @Needs(value = Permission.READ, action = "sites.suppliers")
    @GetMapping("/api/sites/third-parties")
    public List<SiteViews.Supplier> suppliers(HttpServletRequest request) {
        SortedMap<String, Plant> seen = office.sites().copies().seen();
        List<SiteViews.Supplier> suppliers = SiteViews.suppliers(seen, EXAMPLES);
        reads.count(
                suppliers.stream()
                        .flatMap(supplier -> supplier.sites().stream())
                        .flatMap(site -> named(site).flatMap(id -> subject(seen, site.site(), id)))
                        .toList(),
                request);
        return suppliers;
    }

    private static Stream<Subject> subject(SortedMap<String, Plant> seen, String site, Id id) {
        return Optional.ofNullable(seen.get(site)).flatMap(plant -> plant.subject(id)).stream();
    }

    /** Every subject of a site that the answer names. */
    private static Stream<Id> named(SiteViews.AtSite site) {
        return Stream.of(site.thirdParty().stream(), site.examples().stream(), site.waysIn().stream())
                .flatMap(all -> all)
                .map(one -> new Id(one.id()));
    }

    /** All that the record of a site says of a subject. */
    @Needs(value = Permission.READ, action = "sites.show")
    @GetMapping("/api/sites/{name}/subjects/{id}")
    public SubjectRow siteSubject(@PathVariable String name, @PathVariable String id, HttpServletRequest request) {
        Plant plant = office.sites().copies().seen(name).orElseThrow(() -> Refusal.notFound("site " + name));
        Id subject = new Id(id);
        reads.count(plant.subject(subject).stream().toList(), request);
        return SiteViews.subject(plant, subject).orElseThrow(() -> Refusal.notFound(id + " at " + name));
    }

    /** Takes bundles of a site. Whoever delivers them need not be trusted: they count if the site signed them. */
    @Needs(value = Permission.DELIVER, action = "sites.deliver")
    @PostMapping(path = "/api/sites/{name}/bundles", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    public List<Sites.Came> deliver(@PathVariable String name, @RequestParam List<MultipartFile> files)
            throws IOException {
        List<Sites.Came> all = new ArrayList<>();
        for (MultipartFile file : files) {
            try (InputStream bundle = file.getInputStream()) {
                all.add(office.delivered(bundle, name));
            }
        }
        return all;
    }
}
