package org.asbuilt.access;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.model.FieldGroup;
import org.asbuilt.model.Tlp;
import org.asbuilt.validation.Extent;

/**
 * What a reader may see: a function of who reads, and of nothing else. Laid over a snapshot ({@link Sight}) it gives a smaller one, and
 * what is not in that cannot leak from a page, a list, a report or a count. Two readers of one view see the same. Source: design 1.10,
 * requirements S-01.
 *
 * @param user the reader, whom labels may name; empty for the program itself
 * @param affiliation to which organisation the reader belongs
 * @param owns whether the reader owns the record, and so reads what is labelled RED and names nobody yet: somebody has to name them
 * @param windows for which parts of the plant which groups are read
 */
public record View(Optional<String> user, Affiliation affiliation, boolean owns, Set<Window> windows) {
    /** The view of the program itself, and of whoever sits at its console: everything. */
    public static final View EVERYTHING = new View(
            Optional.empty(),
            Affiliation.OWN,
            true,
            Set.of(new Window(Extent.EVERYTHING, EnumSet.allOf(FieldGroup.class))));

    /**
     * Groups that are read for a part of the plant.
     *
     * @param extent which part
     * @param groups which groups
     */
    public record Window(Extent extent, Set<FieldGroup> groups) {
        /** Copies the set. */
        public Window {
            groups = Set.copyOf(groups);
        }
    }

    /** Copies the set. */
    public View {
        windows = Set.copyOf(windows);
    }

    /** What a person may see at a moment: what the roles that count then read, each in its scope. */
    public static View of(Person person, Instant now) {
        return of(person, person.grants(now));
    }

    /** What those grants let a person see. */
    public static View of(Person person, Collection<Grant> grants) {
        return new View(
                Optional.of(person.user()),
                person.affiliation(),
                grants.stream().anyMatch(grant -> grant.role() == Role.RECORD_OWNER),
                grants.stream()
                        .filter(grant -> !grant.role().groups().isEmpty())
                        .map(grant -> new Window(grant.scope(), grant.role().groups()))
                        .collect(Collectors.toSet()));
    }

    /** What somebody sees who broke the glass: everything but what names its recipients. */
    public static View ofBrokenGlass(Person person) {
        return new View(Optional.of(person.user()), person.affiliation(), false, EVERYTHING.windows());
    }

    /** Whether it is the program's own. */
    public boolean isEverything() {
        return user.isEmpty();
    }

    /** Whether no window is confined to a part of the plant. */
    public boolean isEverywhere() {
        return windows.stream().allMatch(window -> window.extent().isEverything());
    }

    /**
     * Whether some window shows every group of the whole plant to somebody of the organisation that owns it; then only labels can hide
     * something.
     */
    public boolean isUnconfined() {
        return affiliation == Affiliation.OWN
                && windows.stream()
                        .anyMatch(window -> window.extent().isEverything()
                                && window.groups().size() == FieldGroup.values().length);
    }

    /**
     * Whether it shows some groups of the whole plant to somebody of the organisation that owns it; then only labels can hide something
     * of them.
     */
    public boolean readsEverywhere(Set<FieldGroup> groups) {
        Set<FieldGroup> open = EnumSet.noneOf(FieldGroup.class);
        open().forEach(window -> open.addAll(window.groups()));
        return isEverything() || (affiliation == Affiliation.OWN && open.containsAll(groups));
    }

    /** Whether it shows a group of fields of any part of the plant. */
    public boolean reads(FieldGroup group) {
        return isEverything()
                || windows.stream().anyMatch(window -> window.groups().contains(group));
    }

    /** Whether what bears a label is read by somebody who needs to know it. */
    boolean mayRead(Tlp label, Collection<String> recipients, boolean needs) {
        boolean unnamed = label == Tlp.RED && recipients.isEmpty();
        boolean named = user.map(recipients::contains).orElse(false)
                || (unnamed && owns && needs && affiliation == Affiliation.OWN);
        return isEverything() || affiliation.mayRead(label, named, needs);
    }

    /** The windows that are confined to nothing. */
    List<Window> open() {
        return windows.stream().filter(window -> window.extent().isEverything()).toList();
    }
}
