package org.asbuilt.server.api;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.exchange.Backing;
import org.asbuilt.server.exchange.Format;
import org.asbuilt.server.identity.Reader;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.ReportDesk;
import org.asbuilt.server.report.Printed;
import org.asbuilt.server.report.ReportForm;
import org.springframework.stereotype.Component;

/** Makes what takes long of the address of its download: reports, lists, and the record in the formats of other tools. */
@Component
class Makings {
    private static final Pattern REPORT = Pattern.compile("/api/reports/(R-[0-9]{2})/(html|pdf|xlsx|csv|json)");
    private static final Pattern EXCHANGE = Pattern.compile("/api/exchange/([a-z0-9-]+)");

    private final FrontOffice office;
    private final Reports reports;
    private final ListFiles lists;

    Makings(FrontOffice office, Reports reports, ListFiles lists) {
        this.office = office;
        this.reports = reports;
        this.lists = lists;
    }

    /**
     * What was made, before it is written.
     *
     * @param export what it is in the register of what left
     * @param subjects the subjects that it holds
     * @param form how the file is called
     * @param content writes it
     */
    record Making(Disclosures.Export export, List<Subject> subjects, Exports.Form form, Disclosures.Content content) {}

    /**
     * The address as it stands in the register.
     *
     * @throws InvalidValue if it is none of a report, of a list or of a format of another tool
     */
    static String what(String address) {
        String path = Addressed.parse(address).path();
        if (!REPORT.matcher(path).matches() && !EXCHANGE.matcher(path).matches() && !ListWish.isOne(address)) {
            throw InvalidValue.expected("the address of a report, of a list or of an export for another tool", address);
        }
        return Exports.what(address);
    }

    /** Works it out for a reader, who is served on this thread. */
    Making of(String what, Reader reader) {
        Addressed asked = Addressed.parse(what);
        Matcher report = REPORT.matcher(asked.path());
        if (report.matches()) {
            ReportForm form = ReportForm.parse(report.group(2));
            ReportDesk.Made made = reports.of(
                    new ReportDesk.Asked(
                            report.group(1),
                            asked.parameter("place"),
                            asked.parameter("since"),
                            Moment.parse(asked.parameter("at"), asked.parameter("as-of"))),
                    reader);
            Printed printed = office.reports().printed(made, reader.person().user());
            return new Making(
                    made.export(what),
                    made.subjects(),
                    new Exports.Form(form.type(), printed.fileName() + "." + form.ending()),
                    out -> form.write(printed, out));
        }
        return ListWish.parse(what)
                .map(wish -> lists.of(what, wish, reader.person().user()))
                .orElseGet(() -> exchange(what, asked));
    }

    private Making exchange(String what, Addressed asked) {
        Matcher exchange = EXCHANGE.matcher(asked.path());
        if (!exchange.matches()) {
            throw InvalidValue.expected("the address of a report, of a list or of an export for another tool", what);
        }
        Exchanged exchanged = new Exchanged.Asked(
                        exchange.group(1),
                        asked.parameter("site"),
                        asked.parameter("zone"),
                        asked.parameter("asset"),
                        asked.parameter("at"),
                        asked.parameter("as-of"))
                .of(office);
        if (exchanged.subjects().isEmpty()) {
            throw Refusal.notFound("subject that this format holds, in what was chosen");
        }
        Disclosures.Export export = exchanged.export(what);
        Backing backing = office.backing(exchanged.selection().plant(), export.label());
        Format.About about = exchanged.format().about();
        return new Making(
                export,
                exchanged.subjects(),
                new Exports.Form(about.mediaType(), about.fileName()),
                out -> exchanged.format().write(exchanged.selection(), backing, out));
    }
}
