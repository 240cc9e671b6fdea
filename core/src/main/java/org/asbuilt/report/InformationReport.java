package org.asbuilt.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.information.ProtectionGap;
import org.asbuilt.information.RegisterRow;
import org.asbuilt.information.value.Aggregate;
import org.asbuilt.information.value.Aggregates;
import org.asbuilt.information.value.Held;
import org.asbuilt.information.value.ProtectFirst;
import org.asbuilt.model.InformationCategory;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.validation.Circumstances;

/** Which information there is, what it is worth to an attacker, and who has it. Source: requirements R-10, P2-01 to P2-20. */
public record InformationReport() implements Report {

    /** What files are of which nobody has entered any. */
    private record Sort(Optional<InformationCategory> category, Optional<InformationSubType> subType) {}

    @Override
    public String number() {
        return "R-10";
    }

    @Override
    public String title() {
        return "Information register";
    }

    @Override
    public String purpose() {
        return "Which information there is by category, what it is worth to an attacker alone and combined, and who outside has it.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(InformationSubType.ANALYTICAL_OUTPUTS);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        Circumstances around = grounds.around();
        List<RegisterRow> rows = grounds.information().rows().stream()
                .filter(row -> row.item()
                        .map(id -> scope.holds(id, around))
                        .orElse(scope.place().isEmpty()))
                .toList();
        List<Section> sections = new ArrayList<>();
        List<RegisterRow> registered = rows.stream()
                .filter(row -> row.origin() != RegisterRow.Origin.TAKEN_IN)
                .toList();
        for (InformationCategory category : InformationCategory.values()) {
            sections.add(category(Optional.of(category), registered, around));
        }
        sections.add(category(Optional.empty(), registered, around));
        sections.add(Section.<ProtectFirst>of("What to protect first")
                .note("By the value to an attacker times the gap in the protection.")
                .column("Item", one -> Cell.of(one.item(), around))
                .column("Value to an attacker", one -> Cell.choice(one.worth().rating()))
                .column("Why", one -> Cell.list(one.worth().reasons()))
                .column("Gap (points)", one -> Cell.of(one.gap().points()))
                .column("Gaps", one -> Cell.list(one.gap().reasons(), ProtectionGap.Reason::sentence))
                .column(
                        "Weight",
                        one -> one.weight()
                                .map(weight -> Cell.of((long) weight))
                                .orElse(Cell.UNKNOWN))
                .rows(ProtectFirst.of(around).stream()
                        .filter(one -> scope.holds(one.item(), around))
                        .toList()));
        sections.add(Section.<Aggregate>of("Combinations that are worth more than their parts")
                .column("Combination", one -> Cell.of(one.id(), around))
                .column("Parts", one -> Cell.of((long) one.parts().size()))
                .column("Rating", one -> Cell.choice(one.rating()))
                .column("Why", one -> Cell.of(one.why()))
                .column("Reasons", one -> Cell.list(one.reasons()))
                .rows(Aggregates.of(around).all().stream()
                        .filter(one -> scope.holds(one.id(), around))
                        .toList()));
        grounds.held().ifPresent(held -> sections.add(held(held, scope, around)));
        sections.add(takenIn(rows));
        return sections;
    }

    @Override
    public List<String> caveats(Grounds grounds, Scope scope) {
        return grounds.held().isPresent()
                ? List.of()
                : List.of(
                        "Who was given what is for those who audit or approve for the whole plant, and is left out here.");
    }

    private static Section category(
            Optional<InformationCategory> category, List<RegisterRow> rows, Circumstances around) {
        return Section.<RegisterRow>of("Category: " + category.map(Cell::words).orElse("not known"))
                .column(
                        "Information",
                        one -> one.item().map(id -> Cell.of(id, around)).orElse(Cell.of(one.title())))
                .column("Sub-type", one -> Cell.choice(one.subType()))
                .column("From", one -> Cell.choice(one.origin()))
                .column("Held or shared", one -> Cell.choice(one.holding()))
                .column("Captured", one -> Cell.choice(one.captured()))
                .column("Persistence", one -> Cell.choice(one.persistence()))
                .column("Label", one -> Cell.choice(one.label()))
                .column(
                        "Gap (points)",
                        one -> one.gap()
                                .map(gap -> Cell.of((long) gap.points()))
                                .orElse(Cell.UNKNOWN))
                .column("Not filled in", one -> Cell.list(one.missing()))
                .rows(rows.stream()
                        .filter(row -> row.category().equals(category))
                        .toList());
    }

    /** Files that the record rests on are information too, and nobody has said anything of them yet. */
    private static Section takenIn(List<RegisterRow> rows) {
        Map<Sort, List<String>> titles = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.origin() == RegisterRow.Origin.TAKEN_IN)
                .sorted(Comparator.comparingInt(InformationReport::place).thenComparing(RegisterRow::title))
                .forEach(row -> titles.computeIfAbsent(
                                new Sort(row.category(), row.subType()), fresh -> new ArrayList<>())
                        .add(row.title()));
        return Section.<Map.Entry<Sort, List<String>>>of("Files that were taken in and are not in the register")
                .note(
                        "They are held here, and nobody has entered them: of none is it said who owns it, where else it is and"
                                + " who may read it. Which category a file belongs to follows from what it was read as.")
                .none("Every file that was taken in is in the register.")
                .column("Category", one -> Cell.choice(one.getKey().category()))
                .column("Sub-type", one -> Cell.choice(one.getKey().subType()))
                .column("How many", one -> Cell.of(one.getValue().size()))
                .column("Files", one -> Cell.list(one.getValue()))
                .rows(List.copyOf(titles.entrySet()));
    }

    /** By category and sub-type, those that have none last. */
    private static int place(RegisterRow row) {
        int last = InformationSubType.values().length;
        return row.category().map(Enum::ordinal).orElse(InformationCategory.values().length) * (last + 1)
                + row.subType().map(Enum::ordinal).orElse(last);
    }

    private static Section held(List<Held> held, Scope scope, Circumstances around) {
        return Section.<Held>of("Who was given what")
                .column(
                        "Recipient",
                        one -> one.recipient()
                                .thirdParty()
                                .map(id -> Cell.of(id, around))
                                .orElse(Cell.of(one.recipient().name())))
                .column(
                        "Information",
                        one -> one.what()
                                .map(id -> Cell.of(id, around))
                                .orElseGet(() -> Cell.of(Optional.of(one.address()))))
                .column("Revision", one -> Cell.of(Optional.of(one.revision())))
                .column("Label", one -> Cell.choice(one.label()))
                .column("Given", one -> Cell.moment(one.at()))
                .column("By", one -> Cell.of(one.by()))
                .column("What for", one -> Cell.of(one.purpose()))
                .column("Agreement", one -> Cell.of(one.agreement()))
                .column("To be back by", one -> Cell.day(one.back()))
                .column(
                        "Given back or destroyed",
                        one -> one.returned().map(Cell::moment).orElse(Cell.of("no")))
                .rows(held.stream()
                        .filter(one -> scope.place()
                                .map(place -> one.isAbout(place, around))
                                .orElse(true))
                        .sorted(Comparator.comparing(
                                        (Held one) -> one.recipient().name())
                                .thenComparing(Held::at))
                        .toList());
    }
}
