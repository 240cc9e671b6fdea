package org.asbuilt.importers.csaf;

import static org.asbuilt.importers.csaf.Shape.some;
import static org.asbuilt.importers.csaf.Shape.text;
import static org.asbuilt.importers.csaf.Shape.thing;
import static org.asbuilt.importers.csaf.Shape.word;

/** How the files are built by which a provider publishes. Source: CSAF 2.0, section 7.1; RFC 8322 with its form in JSON. */
final class ProviderShape {
    private static final Shape ANY = text(Form.ANY);
    private static final Shape URI = text(Form.URI_TEXT);
    private static final Shape MOMENT = text(Form.DATE_TIME);
    private static final Shape FREE = new Shape.Free();

    private static final Shape PUBLISHER = thing().must(
                    "category", word("coordinator discoverer multiplier other translator user vendor"))
            .must("name", ANY)
            .must("namespace", URI)
            .texts("contact_details issuing_authority")
            .done();

    private static final Shape LINK =
            thing().must("href", URI).texts("rel title").done();

    private static final Shape CATEGORY =
            thing().must("term", ANY).texts("scheme label").done();

    /** What a provider says of itself, {@code provider-metadata.json}. Source: CSAF 2.0, section 7.1.7. */
    static final Shape METADATA = thing().must("canonical_url", URI)
            .must("last_updated", MOMENT)
            .must("list_on_CSAF_aggregators", FREE)
            .must("mirror_on_CSAF_aggregators", FREE)
            .must("metadata_version", word("2.0 2.1"))
            .must("publisher", PUBLISHER)
            .must("role", word("csaf_publisher csaf_provider csaf_trusted_provider"))
            .may("distributions", some(distribution()))
            .may(
                    "public_openpgp_keys",
                    new Shape.Many(thing().must("url", URI).texts("fingerprint").done(), 0, false))
            .may("maintained_from", MOMENT)
            .may("maintained_until", MOMENT)
            .texts("$schema")
            .done();

    /** A feed of advisories. Source: CSAF 2.0, section 7.1.15. */
    static final Shape FEED = thing().must(
                    "feed",
                    thing().must("id", ANY)
                            .must("title", ANY)
                            .must("link", some(LINK))
                            .must("category", some(CATEGORY))
                            .must("updated", MOMENT)
                            .must("entry", new Shape.Many(entry(), 0, false))
                            .done())
            .done();

    /** The services and categories of feeds, and what an aggregator lists; of these only the names are looked at. */
    static final Shape OTHER = FREE;

    private ProviderShape() {}

    private static Shape distribution() {
        Shape feed = thing().must("tlp_label", word("UNLABELED WHITE CLEAR GREEN AMBER AMBER+STRICT RED"))
                .must("url", URI)
                .texts("summary")
                .done();
        Shape rolie = thing().must("feeds", some(feed))
                .may("categories", some(URI))
                .may("services", some(URI))
                .done();
        return thing().may("directory_url", URI)
                .may("directory", FREE)
                .may("rolie", rolie)
                .least(1)
                .done();
    }

    private static Shape entry() {
        return thing().must("id", ANY)
                .must("title", ANY)
                .must("link", some(LINK))
                .must("published", MOMENT)
                .must("updated", MOMENT)
                .must("content", thing().must("src", URI).must("type", ANY).done())
                .must("format", thing().must("schema", URI).must("version", ANY).done())
                .may("summary", FREE)
                .may("category", some(CATEGORY))
                .done();
    }
}
