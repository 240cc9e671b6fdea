package org.asbuilt.server.api;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.server.exchange.Format;
import org.asbuilt.server.exchange.Formats;
import org.asbuilt.server.exchange.Selection;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.record.Moment;

/**
 * A part of the plant in a format of another tool, as somebody asked for it.
 *
 * @param format the format
 * @param selection what of the plant
 */
record Exchanged(Format format, Selection selection) {

    /**
     * As it is asked for.
     *
     * @param format the name of the format
     * @param site of which site only
     * @param zone of which zone only, with the zones within it
     * @param asset of which asset only
     * @param at the plant as it was then
     * @param asOf as the record held it then
     */
    record Asked(
            String format,
            Optional<String> site,
            Optional<String> zone,
            Optional<String> asset,
            Optional<String> at,
            Optional<String> asOf) {

        /**
         * What is meant by it.
         *
         * @throws InvalidValue if there is no such format, or what is asked for cannot be chosen for it
         */
        Exchanged of(FrontOffice office) {
            Format of = Formats.named(format);
            Selection.Wanted wanted = new Selection.Wanted(id(site), id(zone), id(asset));
            if (of.isOfNow() && (!wanted.equals(Selection.Wanted.ALL) || at.isPresent() || asOf.isPresent())) {
                throw new InvalidValue("the format " + format
                        + " is about the whole record as it is now: neither a place nor a time can be chosen for it");
            }
            return new Exchanged(of, Selection.of(office.reading().plant(Moment.parse(at, asOf)), wanted));
        }

        private static Optional<Id> id(Optional<String> text) {
            return text.filter(one -> !one.isBlank()).map(Id::new);
        }
    }

    /** What it holds, for the register of exports. */
    Disclosures.Export export(String what) {
        return Disclosures.Export.of(
                what, selection.plant().snapshot().commit(), subjects(), isOfEveryKind(format) && selection.isAll());
    }

    List<Subject> subjects() {
        return format.subjects(selection);
    }

    /** Whether a format holds subjects of every kind. */
    static boolean isOfEveryKind(Format format) {
        return format.kinds().size() == Kind.values().length;
    }
}
