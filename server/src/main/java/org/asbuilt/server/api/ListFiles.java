package org.asbuilt.server.api;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.record.Lists;
import org.asbuilt.server.view.Plant;
import org.springframework.stereotype.Component;

/** Lists of the record as files, for whoever is served: at once, in the background, and what they would hand out. */
@Component
class ListFiles {
    private static final String CSV = Sends.TABLE + ";charset=UTF-8";
    private final FrontOffice office;
    private final Queries queries;

    ListFiles(FrontOffice office, Queries queries) {
        this.office = office;
        this.queries = queries;
    }

    /** What a list holds, for the register of what left. */
    Disclosures.Export export(String what, ListWish wish) {
        Plant plant = office.reading().plant(wish.moment());
        return Lists.export(what, plant, wish.kinds(), chosen(wish, plant));
    }

    /**
     * A list before it is written.
     *
     * @param what its address, as it stands in the register
     * @param person for whom
     * @throws InvalidValue if there is no such kind or facet
     */
    Makings.Making of(String what, ListWish wish, String person) {
        Plant plant = office.reading().plant(wish.moment());
        Lists.Chosen chosen = chosen(wish, plant);
        Lists.Stamp stamp = new Lists.Stamp(person, office.clock().instant());
        List<Subject> subjects = Lists.subjects(plant, wish.kinds(), chosen);
        Disclosures.Export export = Lists.export(what, plant, wish.kinds(), chosen, subjects);
        return switch (wish.form()) {
            case CSV -> {
                Lists.Table table = Lists.table(wish.kinds().getFirst(), wish.facet());
                yield new Makings.Making(
                        export,
                        subjects,
                        new Exports.Form(CSV, table.name() + ".csv"),
                        out -> office.lists().csv(plant, table, chosen, stamp, out));
            }
            case XLSX ->
                new Makings.Making(
                        export,
                        subjects,
                        new Exports.Form(Sends.WORKBOOK, wish.of() + ".xlsx"),
                        out -> office.lists().workbook(plant, wish.kinds(), chosen, stamp, out));
        };
    }

    private Lists.Chosen chosen(ListWish wish, Plant plant) {
        SubjectFilter filter = wish.filter();
        return queries.narrowed(
                new Lists.Chosen(filter.inWords(plant.snapshot()), filter.in(plant.snapshot(), office.words())),
                wish.query(),
                plant,
                wish.moment());
    }
}
