package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.model.Kind;
import org.asbuilt.server.exchange.Backing;
import org.asbuilt.server.exchange.Format;
import org.asbuilt.server.exchange.Formats;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Disclosures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record in the formats of other tools. Source: design, section 7; requirements S-04. */
@RestController
public class ExchangeApi {
    private final FrontOffice office;
    private final Exports exports;

    /**
     * A format.
     *
     * @param name its name in addresses
     * @param title what people call it
     * @param standard which version of which specification is written
     * @param fileName the name of the file
     * @param holds what is in it
     * @param leavesOut what is not
     * @param kinds of which kinds subjects are in it
     * @param filters whether a place and a time can be chosen
     */
    public record FormatView(
            String name,
            String title,
            String standard,
            String fileName,
            String holds,
            List<String> leavesOut,
            List<String> kinds,
            boolean filters) {
        /** Copies the lists. */
        public FormatView {
            leavesOut = List.copyOf(leavesOut);
            kinds = List.copyOf(kinds);
        }

        static FormatView of(Format format) {
            Format.About about = format.about();
            return new FormatView(
                    about.name(),
                    about.title(),
                    about.standard(),
                    about.fileName(),
                    about.holds(),
                    about.leavesOut(),
                    format.kinds().stream().sorted().map(Kind::text).toList(),
                    !format.isOfNow());
        }
    }

    ExchangeApi(FrontOffice office, Exports exports) {
        this.office = office;
        this.exports = exports;
    }

    /** The formats of other tools in which the record leaves, with what each holds and what it leaves out. */
    @Needs(value = Permission.READ, action = "exchange.list")
    @GetMapping("/api/exchange")
    public List<FormatView> exchangeFormats() {
        return Formats.ALL.stream().map(FormatView::of).toList();
    }

    /**
     * The record, or a part of it, in a format.
     *
     * @param format the name of the format
     * @param site of which site only
     * @param zone of which zone only, with the zones within it
     * @param asset of which asset only
     * @param at the plant as it was then
     * @param asOf as the record held it then, or after that commit
     */
    @Needs(value = Permission.READ, action = "exchange.export")
    @Sends({
        Sends.TABLE,
        Sends.WORKBOOK,
        Sends.PAPER,
        Sends.ARCHIVE,
        "application/graphml+xml",
        "application/jsonl",
        "application/oscal+json",
        "application/stix+json;version=2.1",
        "application/vnd.cyclonedx+json",
        "application/vnd.jgraph.mxfile"
    })
    @GetMapping("/api/exchange/{format}")
    public void exchange(
            @PathVariable String format,
            @RequestParam Optional<String> site,
            @RequestParam Optional<String> zone,
            @RequestParam Optional<String> asset,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Exchanged exchanged = new Exchanged.Asked(format, site, zone, asset, at, asOf).of(office);
        if (exchanged.subjects().isEmpty()) {
            throw Refusal.notFound("subject that this format holds, in what was chosen");
        }
        Disclosures.Export export = exchanged.export(Exports.what(request));
        Backing backing = office.backing(exchanged.selection().plant(), export.label());
        Format.About about = exchanged.format().about();
        exports.hand(
                export,
                new Exports.Form(about.mediaType(), about.fileName()),
                out -> exchanged.format().write(exchanged.selection(), backing, out),
                request,
                response);
    }
}
