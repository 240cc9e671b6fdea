package org.asbuilt.validation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Facet;
import org.asbuilt.model.Handling;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Shape;

/**
 * What is found of a record as a whole, once, and looked up for each of its subjects. Whoever looks at the same record at another moment, or
 * at a later record in which nothing differs that it is found from, shares it.
 *
 * @param addressPlan which documented networks an address lies in
 * @param identifiers identifiers that several assets bear
 * @param products which products the assets are of
 * @param watch over which time traffic has been watched
 */
record Lookups(
        Once<AddressPlan> addressPlan, Once<Identifiers> identifiers, Once<Products> products, Once<Watch> watch) {
    private static final Set<String> IDENTIFYING = names(
            Designation.class,
            Nameplate.class,
            Communication.class,
            NetworkPort.class,
            Lifecycle.class,
            Placement.class,
            // Where something is hidden, a label decides what there is.
            Handling.class);
    private static final Set<String> WATCHED = names(NetworkPort.class, Placement.class, Handling.class);

    /** Of a record that nothing is known of yet. */
    static Lookups of(Circumstances around) {
        return around.isAlone()
                ? new Lookups(
                        Once.of(() -> new AddressPlan(around)),
                        Once.of(() -> Identifiers.of(around)),
                        Once.of(() -> new Products(around)),
                        Once.of(() -> new Watch(around)))
                : around.alone(Lookups::of).lookups().watchedBy(around);
    }

    /** Of the same record with something else known beside it. */
    Lookups watchedBy(Circumstances around) {
        return new Lookups(addressPlan, identifiers, products, Once.of(() -> new Watch(around)));
    }

    /**
     * Of a later record with the same known beside it.
     *
     * @param edits all that leads from the record of these to the later one
     * @param before the record of these
     */
    Lookups after(List<Edit> edits, Circumstances before, Circumstances around) {
        boolean regrouped = edits.stream()
                .map(Edit::subject)
                .anyMatch(id -> !id.kind().isPlentiful()
                        || before.subject(id).isPresent() != around.subject(id).isPresent());
        if (regrouped) {
            return of(around);
        }
        Lookups alone = around.isAlone()
                ? alone(edits, around)
                : around.alone(one -> alone(edits, one)).lookups();
        return is(edits, WATCHED)
                ? alone.watchedBy(around)
                : new Lookups(alone.addressPlan, alone.identifiers, alone.products, watch);
    }

    private Lookups alone(List<Edit> edits, Circumstances around) {
        return new Lookups(
                addressPlan,
                is(edits, IDENTIFYING) ? identifiers(identifiers.known(), edits, around) : identifiers,
                Once.of(() -> new Products(around)),
                Once.of(() -> new Watch(around)));
    }

    /**
     * From those of before, if anybody asked for them: otherwise each record that nobody asks would keep the one before it in memory, and
     * that the one before.
     */
    private static Once<Identifiers> identifiers(Optional<Identifiers> before, List<Edit> edits, Circumstances around) {
        return Once.of(() -> before.map(known -> known.after(assets(edits, around), around))
                .orElseGet(() -> Identifiers.of(around)));
    }

    private static Set<Id> assets(List<Edit> edits, Circumstances around) {
        return edits.stream()
                .map(Edit::subject)
                .filter(id -> id.kind() == Kind.ASSET)
                .flatMap(id -> around.subject(id).stream())
                .map(Subject::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether any asset is edited in one of those facets. */
    private static boolean is(List<Edit> edits, Set<String> facets) {
        return edits.stream()
                .filter(edit -> edit.subject().kind() == Kind.ASSET)
                .anyMatch(edit -> switch (edit) {
                    case Edit.Put put -> facets.contains(put.slot().facet());
                    case Edit.Remove remove -> facets.contains(remove.slot().facet());
                    case Edit.Retire ignored -> true;
                    case Edit.Merge ignored -> true;
                    case Edit.Split ignored -> true;
                    case Edit.Forget ignored -> true;
                    case Edit.Erase ignored -> true;
                });
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Set<String> names(Class<? extends Facet>... facets) {
        return Arrays.stream(facets).map(Shape::of).map(Shape::name).collect(Collectors.toUnmodifiableSet());
    }
}
